package dev.crossdock.login;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts wrong passwords of a name from an address. Each try is counted before the password is
 * looked at, so tries side by side can't be more than tries one after the other: after {@value
 * #FREE} wrong ones the pair waits, twice as long each time, up to five minutes. Whoever guesses
 * from one address does not keep the name's owner out at another. Where very many addresses guess
 * one name, those that the name never logged in from wait a little between their tries. Not
 * thread-safe.
 */
final class Attempts {
  static final int FREE = 5;

  /** Wrong tries of a name from all addresses, in ten minutes, before new addresses wait. */
  static final int FREE_OF_NAME = 100;

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration FORGET = Duration.ofHours(1);
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final Duration BETWEEN = Duration.ofSeconds(2);
  private static final int MOST = 20_000;

  private final Map<Place, Count> counts = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Names> names = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Counts a try as wrong until {@link #right} or {@link #unseen} says otherwise. Answers how long
   * to wait instead; zero: it may be looked at.
   */
  Duration reserve(String name, String address, Instant now) {
    forget(counts);
    forget(names);
    var place = new Place(name, address);
    var before = counts.get(place);
    if (before != null && now.isBefore(before.until)) {
      return Duration.between(now, before.until);
    }
    var ofName = Names.after(names.get(name), now);
    boolean known = before != null && before.wasRight;
    if (!known && ofName.wrong >= FREE_OF_NAME && now.isBefore(ofName.next)) {
      return Duration.between(now, ofName.next);
    }
    boolean old = before == null || before.last.plus(FORGET).isBefore(now);
    int count = before == null || old ? 1 : before.count + 1;
    counts.put(place, new Count(count, now, now.plus(pause(count)), known));
    names.put(name, new Names(ofName.wrong + 1, ofName.since, now.plus(BETWEEN)));
    return Duration.ZERO;
  }

  /** The password was wrong: the wait begins now. Answers whether there is one. */
  boolean wrong(String name, String address, Instant now) {
    var count =
        counts.computeIfPresent(
            new Place(name, address),
            (p, c) -> new Count(c.count, now, now.plus(pause(c.count)), c.wasRight));
    return count != null && now.isBefore(count.until);
  }

  /** The password was right: the pair begins anew. */
  void right(String name, String address, Instant now) {
    counts.put(new Place(name, address), new Count(0, now, now, true));
    uncount(name);
  }

  /** The password was not looked at after all. */
  void unseen(String name, String address) {
    counts.computeIfPresent(
        new Place(name, address),
        (p, c) -> new Count(Math.max(0, c.count - 1), c.last, c.last, c.wasRight));
    uncount(name);
  }

  private void uncount(String name) {
    names.computeIfPresent(
        name, (n, of) -> new Names(Math.max(0, of.wrong - 1), of.since, of.next));
  }

  private static Duration pause(int count) {
    if (count < FREE) {
      return Duration.ZERO;
    }
    var pause = Duration.ofSeconds(4L << Math.min(count - FREE, 7));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  /** The one not asked for longest goes. */
  private static void forget(Map<?, ?> map) {
    if (map.size() >= MOST) {
      var oldest = map.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  private record Place(String name, String address) {}

  private record Count(int count, Instant last, Instant until, boolean wasRight) {}

  /** Tries of a name from everywhere since a time. */
  private record Names(int wrong, Instant since, Instant next) {
    static Names after(@Nullable Names before, Instant now) {
      return before == null || before.since.plus(WINDOW).isBefore(now)
          ? new Names(0, now, now)
          : before;
    }
  }
}
