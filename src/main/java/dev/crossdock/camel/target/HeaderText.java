package dev.crossdock.camel.target;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Headers of a call as people read them, without what is secret in them. */
final class HeaderText {

  private static final String MASKED = "***";
  private static final int LONGEST = 2_000;

  /** Names of headers and of parameters of a URL whose values nobody is to read. */
  private static final Pattern SECRET =
      Pattern.compile(
          "authorization|cookie|token|secret|password|passwd|api-?_?key|signature|credential");

  private static final Pattern PARAMETER = Pattern.compile("([?&])([^=&#]+)=([^&#]*)");
  private static final Pattern USER = Pattern.compile("//[^/@\\s]+@");

  private HeaderText() {}

  /** Without Camel's own. */
  static String of(Map<String, Object> headers) {
    var text = new StringBuilder();
    new TreeMap<>(headers)
        .forEach(
            (name, value) -> {
              if (value != null && !name.startsWith("Camel")) {
                text.append(name).append(": ").append(value(name, value)).append('\n');
              }
            });
    return text.toString();
  }

  private static String value(String name, Object value) {
    if (isSecret(name)) {
      return MASKED;
    }
    var text = value instanceof byte[] b ? b.length + " bytes" : value.toString();
    var one = text.replaceAll("\\p{Cntrl}", " ");
    return one.length() <= LONGEST ? one : one.substring(0, LONGEST) + " ...";
  }

  static boolean isSecret(String name) {
    return SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  /** A URL without user, password and parameters that are secret. */
  static String url(String url) {
    return PARAMETER
        .matcher(USER.matcher(url).replaceAll("//" + MASKED + "@"))
        .replaceAll(
            m ->
                java.util.regex.Matcher.quoteReplacement(
                    m.group(1) + m.group(2) + "=" + (isSecret(m.group(2)) ? MASKED : m.group(3))));
  }
}
