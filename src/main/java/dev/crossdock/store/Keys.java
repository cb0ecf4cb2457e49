package dev.crossdock.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Keys as an index of the store can take them. */
public final class Keys {

  /** Characters of the longest key that is kept as it is. */
  private static final int LONGEST = 200;

  /** Characters that are kept of a longer one. */
  private static final int KEPT = 100;

  private Keys() {}

  /**
   * The key itself, control characters replaced; of one that is too long, its beginning and a hash
   * of all of it, so that two of them stay two. Documents with such numbers are refused, and yet
   * are to be stored and found.
   */
  public static String of(String key) {
    if (key.length() <= LONGEST) {
      return printable(key);
    }
    int kept = Character.isHighSurrogate(key.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
    return printable(key.substring(0, kept)) + "#" + sha256(key);
  }

  /** The store knows no NUL, and people no other control character. */
  private static String printable(String key) {
    if (key.chars().noneMatch(Character::isISOControl)) {
      return key;
    }
    var shown = new StringBuilder(key);
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i))) {
        shown.setCharAt(i, '\uFFFD');
      }
    }
    return shown.toString();
  }

  /** The same of a key that may be missing. */
  static @Nullable String ofNullable(@Nullable String key) {
    return key == null ? null : of(key);
  }

  private static String sha256(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
