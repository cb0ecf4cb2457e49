package dev.crossdock.api;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the sender calls what it sends: for people and for choosing a map, never an identity. */
final class FileName {
  private static final Pattern EXTENDED =
      Pattern.compile("filename\\*=(?i:utf-8)''([^;]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile("filename=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

  private FileName() {}

  /** From {@code X-File-Name}, else {@code Content-Disposition} (RFC 6266), else empty. */
  static String of(@Nullable String fileName, @Nullable String disposition) {
    if (fileName != null) {
      return last(fileName);
    }
    if (disposition == null) {
      return "";
    }
    var extended = EXTENDED.matcher(disposition);
    if (extended.find()) {
      try {
        return last(URLDecoder.decode(extended.group(1).strip(), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        return "";
      }
    }
    var plain = PLAIN.matcher(disposition);
    return plain.find() ? last(plain.group(1)) : "";
  }

  /** The same for a header of ours: ASCII for all, UTF-8 for those who can (RFC 6266). */
  static String attachment(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  /** Without folders and control characters. */
  private static String last(String path) {
    var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.replaceAll("\\p{Cntrl}", "").strip();
  }
}
