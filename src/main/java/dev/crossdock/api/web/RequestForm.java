package dev.crossdock.api.web;

import dev.crossdock.diagnostics.Printable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Whether the target of a request has the one form that every layer reads alike. What servers,
 * proxies and servlets read differently (path parameters, encoded separators, dot segments, doubled
 * slashes, characters encoded twice) is not needed for any address of ours.
 */
final class RequestForm {
  private static final String MALFORMED = "has an escape that is not UTF-8 in hexadecimal digits";

  private RequestForm() {}

  /** What is wrong with this target, in words that follow "The path" or "The query". */
  static Optional<String> fault(String target) {
    int question = target.indexOf('?');
    var path = question < 0 ? target : target.substring(0, question);
    var query = question < 0 ? "" : target.substring(question + 1);
    return pathFault(path)
        .map(fault -> "The path " + fault + ".")
        .or(() -> queryFault(query).map(fault -> "The query " + fault + "."));
  }

  private static Optional<String> pathFault(String path) {
    if (!path.startsWith("/")) {
      return Optional.of("does not begin with a slash");
    }
    var lower = path.toLowerCase(java.util.Locale.ROOT);
    for (var never : List.of(";", "\\", "#", "%3b", "%2f", "%5c", "%23", "%3f", "%25", "//")) {
      if (lower.contains(never)) {
        return Optional.of("has " + never + " in it");
      }
    }
    var decoded = decode(path);
    if (decoded.isEmpty()) {
      return Optional.of(MALFORMED);
    }
    if (List.of(decoded.get().split("/", -1)).stream().anyMatch(RequestForm::isDots)) {
      return Optional.of("has . or .. for a segment");
    }
    return characterFault(decoded.get());
  }

  private static boolean isDots(String segment) {
    return segment.equals(".") || segment.equals("..");
  }

  private static Optional<String> queryFault(String query) {
    return decode(query).map(RequestForm::characterFault).orElseGet(() -> Optional.of(MALFORMED));
  }

  private static Optional<String> characterFault(String decoded) {
    return Printable.firstUnprintable(decoded)
        .map(c -> "has the character " + Printable.name(c) + " in it");
  }

  /** Without its escapes; empty where one is malformed. Characters beyond ASCII must be escaped. */
  private static Optional<String> decode(String text) {
    var bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7e) {
        return Optional.empty();
      }
      if (c != '%') {
        bytes.put((byte) c);
        continue;
      }
      int high = i + 1 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      bytes.put((byte) (high * 16 + low));
      i += 2;
    }
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
      return Optional.of(decoded.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
