package dev.crossdock.mapping.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.Utf8Input;
import java.io.CharConversionException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tokens of a JSON file, with their places, within limits. */
final class JsonEvents implements AutoCloseable {

  /** Objects and arrays in one another. */
  static final int MAX_DEPTH = 64;

  private static final int MAX_TEXT = 1 << 20;
  private static final int MAX_NUMBER = 100;
  private static final int MAX_NAME = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNumberLength(MAX_NUMBER)
                  .maxNameLength(MAX_NAME)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS) // told as such, where they lie
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final JsonParser parser;

  private JsonEvents(JsonParser parser) {
    this.parser = parser;
  }

  static JsonEvents open(RawBytes bytes) throws IOException {
    return new JsonEvents(FACTORY.createParser(new Utf8Input(bytes.open(0))));
  }

  /** The next token, null at the end. */
  @Nullable JsonToken next() throws IOException, JsonFailure {
    try {
      return parser.nextToken();
    } catch (StreamConstraintsException e) {
      throw failure(
          e,
          parser.getParsingContext().getNestingDepth() >= MAX_DEPTH - 1 && isDepth(e)
              ? FileCode.NESTED_TOO_DEEP
              : FileCode.VALUE_TOO_LONG);
    } catch (JsonProcessingException e) {
      throw failure(e, FileCode.JSON_MALFORMED);
    } catch (CharConversionException e) {
      var at = parser.currentLocation();
      throw new JsonFailure(FileCode.CHARSET_WRONG, words(e.getMessage()), at);
    }
  }

  private static boolean isDepth(StreamConstraintsException e) {
    return String.valueOf(e.getMessage()).contains("nesting depth");
  }

  /** The current token. */
  JsonToken token() {
    return Objects.requireNonNull(parser.currentToken());
  }

  /** Passes over what is not an object; false where it is one. */
  boolean skipUnlessObject() throws IOException, JsonFailure {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return false;
    }
    skip();
    return true;
  }

  String name() throws IOException {
    return parser.currentName();
  }

  /** Text of a scalar; numbers exactly as they were written, without an exponent. */
  String text() throws IOException, JsonFailure {
    try {
      var text = parser.getText();
      boolean exponent =
          parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
              && (text.indexOf('e') >= 0 || text.indexOf('E') >= 0);
      if (!exponent) {
        return text;
      }
      var number = new BigDecimal(text);
      return Math.abs((long) number.scale()) > MAX_NUMBER ? text : number.toPlainString();
    } catch (StreamConstraintsException e) {
      throw failure(e, FileCode.VALUE_TOO_LONG);
    } catch (JsonProcessingException e) {
      throw failure(e, FileCode.JSON_MALFORMED);
    }
  }

  /** Whether the current token ends a value that lies in no other. */
  boolean atRoot() {
    return parser.getParsingContext().inRoot();
  }

  /** Passes over the value that begins here. */
  void skip() throws IOException, JsonFailure {
    int depth = 0;
    for (var token = parser.currentToken(); token != null; token = next()) {
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      }
      if (depth == 0) {
        return;
      }
    }
  }

  /** Where the current token begins. */
  JsonLocation start() {
    return parser.currentTokenLocation();
  }

  /** Behind the current token. */
  JsonLocation end() {
    return parser.currentLocation();
  }

  /** What is too deep or too long says nothing of where. */
  private JsonFailure failure(JsonProcessingException e, Code code) {
    var at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    return new JsonFailure(code, words(e.getOriginalMessage()), at);
  }

  private static String words(@Nullable String message) {
    var text = String.valueOf(message).replaceAll("\\s+at \\[Source.*", "").strip();
    return text.endsWith(".") ? text : text + '.';
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
