package dev.crossdock.login;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes which passwords were right, as MACs under a key of this process, so
 * that HTTP Basic does not cost a slow hash for every request.
 */
final class SeenRight {
  private static final Duration FOR = Duration.ofMinutes(5);
  private static final int MOST = 1_000;

  private final Clock clock;
  private final SecretKeySpec key =
      new SecretKeySpec(Secrets.random(32).getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
  private final ConcurrentMap<String, Instant> until = new ConcurrentHashMap<>();

  SeenRight(Clock clock) {
    this.clock = clock;
  }

  boolean contains(User user, char[] password) {
    var end = until.get(mac(user, password));
    return end != null && clock.instant().isBefore(end);
  }

  void add(User user, char[] password) {
    var now = clock.instant();
    if (until.size() >= MOST) {
      until.values().removeIf(end -> !now.isBefore(end));
    }
    if (until.size() < MOST) {
      until.put(mac(user, password), now.plus(FOR));
    }
  }

  /** Over the stored hash too: a changed password is not seen right any more. */
  private String mac(User user, char[] password) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(user.name().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      mac.update(user.password().text().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
      mac.update(bytes);
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
