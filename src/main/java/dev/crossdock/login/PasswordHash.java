package dev.crossdock.login;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password's PBKDF2-HMAC-SHA256 hash, written {@code pbkdf2-sha256$iterations$salt$hash}. Slow on
 * purpose: checking one takes about a tenth of a second.
 */
public record PasswordHash(String text) {
  private static final String ALGORITHM = "pbkdf2-sha256";
  private static final int ITERATIONS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Throws {@link IllegalArgumentException} when the text is not such a hash. */
  public PasswordHash {
    var parts = text.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(ALGORITHM)) {
      throw new IllegalArgumentException("not a password hash of the form " + ALGORITHM + "$...");
    }
    if (Integer.parseInt(parts[1]) < 1) {
      throw new IllegalArgumentException("a password hash needs at least one iteration");
    }
    Base64.getDecoder().decode(parts[2]);
    Base64.getDecoder().decode(parts[3]);
  }

  /** The hash of this password with a salt of its own. */
  public static PasswordHash of(char[] password) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    var encoder = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        "%s$%d$%s$%s"
            .formatted(
                ALGORITHM,
                ITERATIONS,
                encoder.encodeToString(salt),
                encoder.encodeToString(derive(password, salt, ITERATIONS))));
  }

  /** Whether this is the password's hash; takes the same time either way. */
  public boolean matches(char[] password) {
    var parts = text.split("\\$", -1);
    var decoder = Base64.getDecoder();
    var derived = derive(password, decoder.decode(parts[2]), Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(derived, decoder.decode(parts[3]));
  }

  private static byte[] derive(char[] password, byte[] salt, int iterations) {
    var spec = new PBEKeySpec(password, salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** Keeps the hash out of logs. */
  @Override
  public String toString() {
    return "PasswordHash";
  }
}
