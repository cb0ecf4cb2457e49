package dev.crossdock.mapping.write;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.HandOverCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON that a system hands over is, found in one pass over all of it: one canonical
 * document, an array of them, or {@code {"to": "dogwood", "usage": "test", "documents": [...]}}.
 *
 * @param to id of the partner that is to get the documents; null where the envelope does not say
 * @param usage {@code production} or {@code test}; null where the envelope does not say
 * @param list pointer of the list they lie in; null where there is one document alone
 * @param documents how many there are
 * @param from offset of the first one
 * @param line its line, {@code column} its column in it, both from 1
 * @param wrong why nothing of it can be read; null where everything can
 */
public record HandOver(
    @Nullable String to,
    @Nullable String usage,
    @Nullable String list,
    int documents,
    long from,
    long line,
    long column,
    @Nullable Violation wrong) {

  /** Name of the envelope's list of documents. */
  static final String DOCUMENTS = "documents";

  private static final Set<String> TEXTS = Set.of("to", "usage");

  /** Reads it to its end. Never throws because of what it says. */
  public static HandOver scan(InputStream in) throws IOException {
    var scan = new Scan();
    try (var parser = Canonical.parser(in)) {
      return scan(scan, parser);
    } catch (CharConversionException e) {
      return scan.wrong(HandOverCode.HAND_OVER_MALFORMED, Place.at(0), "This is not UTF-8.");
    }
  }

  /** What is too deep or too long says nothing of where. */
  private static HandOver scan(Scan scan, JsonParser parser) throws IOException {
    try {
      return scan.read(parser);
    } catch (JsonProcessingException e) {
      var at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
      return scan.wrong(
          HandOverCode.HAND_OVER_MALFORMED, Canonical.place("", at), e.getOriginalMessage() + ".");
    }
  }

  /** JSON pointer of a document, counted from 1. */
  public String pointer(int no) {
    return list == null ? "" : list + '/' + (no - 1);
  }

  private static final class Scan {
    private @Nullable String list;
    private final Map<String, String> texts = new HashMap<>();
    private int documents;
    private @Nullable Place first;
    private @Nullable HandOver failed;

    HandOver read(JsonParser parser) throws IOException {
      var token = parser.nextToken();
      if (token == null) {
        return wrong(EnvelopeCode.FILE_EMPTY, Place.at(0), "The file is empty.");
      }
      if (token == JsonToken.START_ARRAY) {
        documents(parser, "");
      } else if (token == JsonToken.START_OBJECT) {
        object(parser);
      } else {
        return wrong(parser, "", "A document is an object, in {}.");
      }
      if (failed == null && parser.nextToken() != null) {
        return wrong(parser, "", "There is more behind the end.");
      }
      return failed != null ? failed : found(null);
    }

    private void object(JsonParser parser) throws IOException {
      var start = Canonical.place("", parser.currentTokenLocation());
      boolean envelope = false;
      @Nullable String strange = null;
      @Nullable Place strangeAt = null;
      while (parser.nextToken() != JsonToken.END_OBJECT && failed == null) {
        var name = parser.currentName();
        var token = parser.nextToken();
        if (name.equals(DOCUMENTS) && token == JsonToken.START_ARRAY) {
          envelope = true;
          documents(parser, "/" + DOCUMENTS);
        } else if (TEXTS.contains(name) && token == JsonToken.VALUE_STRING) {
          texts.put(name, parser.getText());
        } else {
          strangeAt =
              strange == null
                  ? Canonical.place("/" + name, parser.currentTokenLocation())
                  : strangeAt;
          strange = strange == null ? name : strange;
          parser.skipChildren();
        }
      }
      if (!envelope) {
        documents = 1;
        first = start;
        texts.clear();
      } else if (strange != null && strangeAt != null) {
        failed =
            wrong(
                HandOverCode.HAND_OVER_MALFORMED,
                strangeAt,
                "Beside documents there are to and usage, both texts; no \"" + strange + "\".");
      }
    }

    private void documents(JsonParser parser, String pointer) throws IOException {
      list = pointer;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        var at = pointer + '/' + documents;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
          failed = wrong(parser, at, "A document is an object, in {}.");
          return;
        }
        first = first == null ? Canonical.place(at, parser.currentTokenLocation()) : first;
        documents++;
        parser.skipChildren();
      }
      if (documents == 0) {
        failed = wrong(parser, pointer, "There is no document in it.");
      }
    }

    private HandOver wrong(JsonParser parser, String pointer, String message) throws IOException {
      return wrong(
          HandOverCode.HAND_OVER_MALFORMED,
          Canonical.place(pointer, parser.currentTokenLocation()),
          message);
    }

    HandOver wrong(Code code, Place place, String message) {
      return found(Violation.of(code, null, place, null, message));
    }

    private HandOver found(@Nullable Violation wrong) {
      var at = first == null ? Place.at(0) : first;
      return new HandOver(
          texts.get("to"),
          texts.get("usage"),
          list,
          documents,
          at.offset(),
          Math.max(1, at.line()),
          Math.max(1, at.column()),
          wrong);
    }
  }
}
