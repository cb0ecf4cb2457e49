package dev.crossdock.mapping.write;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import dev.crossdock.diagnostics.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in the bytes that a system handed over each field of one document lies. */
public final class JsonPlaces {

  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  private final Map<String, Place> places = new HashMap<>();
  private final String prefix;

  private JsonPlaces(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Looks through one document.
   *
   * @param json the file from the document's first byte on; what follows the document is not read
   * @param prefix pointer of the document in its file, such as {@code /documents/3}
   * @param from offset of its first byte, on {@code line} in {@code column}
   */
  public static JsonPlaces of(InputStream json, String prefix, long from, long line, long column)
      throws IOException {
    var places = new JsonPlaces(prefix);
    try (var parser = Canonical.parser(json)) {
      int depth = 0;
      do {
        var token = parser.nextToken();
        if (token.isStructEnd()) {
          depth--;
        } else if (token != JsonToken.FIELD_NAME) {
          depth += token.isStructStart() ? 1 : 0;
          places.note(parser, from, line, column);
        }
      } while (depth > 0);
    }
    return places;
  }

  private void note(JsonParser parser, long from, long line, long column) {
    var at = parser.currentTokenLocation();
    var context = parser.getParsingContext();
    boolean opens = parser.currentToken().isStructStart();
    JsonPointer pointer =
        (opens && context.getParent() != null ? context.getParent() : context).pathAsPointer();
    places.put(
        pointer.toString(),
        new Place(
            prefix + pointer,
            0,
            0,
            0,
            line + at.getLineNr() - 1,
            at.getLineNr() == 1 ? column + at.getColumnNr() - 1 : at.getColumnNr(),
            from + at.getByteOffset()));
  }

  /**
   * The place of a field, else of what it should lie in.
   *
   * @param path canonical path such as {@code lines[2].quantity.value}; null or empty: the document
   */
  public @Nullable Place of(@Nullable String path) {
    var pointer =
        path == null || path.isEmpty()
            ? ""
            : "/" + INDEX.matcher(path).replaceAll(".$1").replace('.', '/');
    for (; !pointer.isEmpty(); pointer = pointer.substring(0, pointer.lastIndexOf('/'))) {
      var place = places.get(pointer);
      if (place != null) {
        return place;
      }
    }
    return places.get("");
  }
}
