package dev.crossdock.audit;

import dev.crossdock.audit.AuditedAct.Seal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that nothing in the audit log was changed, taken out or slipped in: takes the acts in the
 * order of their seals, then those without. For one thread.
 */
public final class Verification {

  /** The sealer needs a second; an act that has no seal after this was never in the chain. */
  private static final Duration SEALED_WITHIN = Duration.ofMinutes(1);

  private static final int MOST_FINDINGS = 100;

  private final Instant asOf;
  private final Set<String> heads;
  private final List<Finding> findings = new ArrayList<>();
  private long acts;
  private long broken;
  private long unsealed;
  private @Nullable Seal last;
  private @Nullable String verifiedUntil;

  /**
   * Begins.
   *
   * @param asOf when the acts were read, by the database's clock
   * @param heads hashes noted earlier: each must still be in the chain
   */
  public Verification(Instant asOf, Collection<String> heads) {
    this.asOf = asOf;
    this.heads = new HashSet<>();
    heads.forEach(head -> this.heads.add(head.toLowerCase(Locale.ROOT)));
  }

  /** The next act. */
  public void check(ExportedAct act) {
    acts++;
    var seal = act.seal();
    if (seal == null) {
      notSealed(act);
      return;
    }
    long expected = last == null ? 1 : last.number() + 1;
    if (seal.number() < expected) {
      found("inserted", act, "act %s has seal %d, which another act has", act.id(), seal.number());
      return;
    }
    if (seal.number() > expected) {
      found(
          "missing",
          act,
          seal.number() == expected + 1
              ? "the act of seal %d is missing"
              : "the acts of seals %d to %d are missing",
          expected,
          seal.number() - 1);
    } else if (!act.hash(seal.number(), last == null ? "" : last.hash()).equals(seal.hash())) {
      found(
          "changed",
          act,
          "act %s (seal %d, %s) is not what was sealed, or the act before it is not",
          act.id(),
          seal.number(),
          act.at());
    } else if (broken == 0) {
      verifiedUntil = act.at();
    }
    heads.remove(seal.hash());
    last = seal;
  }

  /** A line of an export that is not an act. */
  public void unreadable(int line) {
    found("changed", null, "line %d of the export is not an act: it was cut or changed", line);
  }

  private void notSealed(ExportedAct act) {
    unsealed++;
    if (Instant.parse(act.at()).isBefore(asOf.minus(SEALED_WITHIN))) {
      found("unsealed", act, "act %s of %s was never sealed", act.id(), act.at());
    }
  }

  private void found(String kind, @Nullable ExportedAct act, String text, Object... arguments) {
    broken++;
    if (findings.size() < MOST_FINDINGS) {
      findings.add(
          new Finding(
              kind, act == null ? null : act.id(), String.format(Locale.ROOT, text, arguments)));
    }
  }

  /** The result, when there are no more acts. */
  public Result result() {
    for (var head : heads) {
      found(
          "cut",
          null,
          "the head %s was noted earlier and is not in the log: its end was cut off, or all of it"
              + " written anew",
          head);
    }
    heads.clear();
    return new Result(acts, unsealed, last, verifiedUntil, broken, findings);
  }

  /**
   * Something that must not be.
   *
   * @param kind {@code changed}, {@code missing}, {@code inserted}, {@code unsealed} or {@code cut}
   * @param act its number; null where it is none
   */
  public record Finding(String kind, @Nullable String act, String text) {}

  /**
   * What a verification found.
   *
   * @param unsealed acts without a seal, those of the last minute among them
   * @param head the last seal
   * @param verifiedUntil time of the last act up to which all is in order
   * @param broken how many findings there are; up to 100 are listed
   */
  public record Result(
      long acts,
      long unsealed,
      @Nullable Seal head,
      @Nullable String verifiedUntil,
      long broken,
      List<Finding> findings) {

    public Result {
      findings = List.copyOf(findings);
    }
  }
}
