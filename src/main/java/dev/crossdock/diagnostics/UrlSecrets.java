package dev.crossdock.diagnostics;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets in URLs: in the query under a name such as {@code password} or {@code token}, or before
 * the host as {@code user:password@}. URLs end up in logs, errors and dumps, so they hold none. A
 * reference ({@code {{property}}}, {@code ${...}}) is not a secret.
 */
public final class UrlSecrets {
  private static final String PLAIN_NAME =
      "[\\w.%-]*(?:passw(?:or)?d|passphrase|passcode|pwd|token|secret|credential|signature|bearer)"
          + "[\\w.%-]*|authorization"
          + "|(?:[\\w.%-]*[-_.])?(?:api|access|auth|private|shared|account|subscription|client"
          + "|function|functions|storage|encryption|session|master|user|sas)[-_.]?key";

  private static final String NAME = PLAIN_NAME + "|sig|auth|key";

  private static final Pattern SECRET_NAME = Pattern.compile(PLAIN_NAME, Pattern.CASE_INSENSITIVE);

  private static final Pattern PAIR =
      Pattern.compile(
          "([?&;#](" + NAME + ")=)(RAW\\([^)]*\\)|[^&;#\\s\"'<>\\\\]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern USER_INFO =
      Pattern.compile(
          "(\\b[a-z][a-z0-9+.-]*:/{1,2}[^\\s/?#@:\"'<>]*:)([^\\s/?#\"'<>]+)(?=@)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REFERENCE = Pattern.compile("(?:RAW\\()?(?:\\{\\{.*|\\$\\{.*)");
  private static final String MASK = "xxxxxx";

  private UrlSecrets() {}

  /** Where the first secret of this URL stands: the name of its parameter, or {@code user:}. */
  public static Optional<String> find(String url) {
    return find(PAIR.matcher(url), 2, 3)
        .or(() -> find(PAIR.matcher(decoded(url)), 2, 3))
        .or(() -> find(USER_INFO.matcher(url), 0, 2).map(place -> "user:"));
  }

  /** Whether a setting of this name holds a secret. */
  public static boolean isSecretName(String name) {
    return SECRET_NAME.matcher(name).matches();
  }

  /** Whether the value stands for one that is kept elsewhere. */
  public static boolean isReference(String value) {
    return REFERENCE.matcher(value).matches();
  }

  /** The text with the secrets of all URLs in it masked. */
  public static String mask(String text) {
    if (text.indexOf('=') < 0 && text.indexOf('@') < 0) {
      return text;
    }
    var queries = PAIR.matcher(text).replaceAll(m -> replacement(m.group(1), m.group(3)));
    return USER_INFO.matcher(queries).replaceAll(m -> replacement(m.group(1), m.group(2)));
  }

  private static String replacement(String before, String value) {
    return Matcher.quoteReplacement(before + (isReference(value) ? value : MASK));
  }

  private static Optional<String> find(Matcher matcher, int place, int value) {
    return matcher
        .results()
        .filter(found -> !isReference(found.group(value)))
        .map(found -> found.group(place))
        .findFirst();
  }

  private static String decoded(String url) {
    try {
      return URLDecoder.decode(url, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return url;
    }
  }
}
