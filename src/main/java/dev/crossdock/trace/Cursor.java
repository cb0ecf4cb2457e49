package dev.crossdock.trace;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The last row of a page, so that the next one begins behind it.
 *
 * @param key what the row matched by, empty where the order is by id alone
 */
public record Cursor(long id, String key) {

  /** Safe in URLs. */
  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((id + " " + key).getBytes(StandardCharsets.UTF_8));
  }

  /** Throws {@link IllegalArgumentException} when the text is not a cursor. */
  public static Cursor decode(String text) {
    var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    var blank = plain.indexOf(' ');
    if (blank < 0) {
      throw new IllegalArgumentException("not a cursor");
    }
    return new Cursor(Long.parseLong(plain.substring(0, blank)), plain.substring(blank + 1));
  }
}
