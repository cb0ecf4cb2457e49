package dev.crossdock.mapping.json;

import com.fasterxml.jackson.core.JsonLocation;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import org.jspecify.annotations.Nullable;

/** A JSON file can't be read any further. */
final class JsonFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final transient JsonLocation at;

  JsonFailure(Code code, String message, @Nullable JsonLocation at) {
    super(message);
    this.code = code;
    this.at = at == null ? JsonLocation.NA : at;
  }

  JsonLocation at() {
    return at;
  }

  Violation violation(String pointer) {
    var place =
        new Place(
            pointer,
            0,
            0,
            0,
            Math.max(at.getLineNr(), 0),
            Math.max(at.getColumnNr(), 0),
            Math.max(at.getByteOffset(), 0));
    return Violation.of(code, null, place, null, String.valueOf(getMessage()));
  }
}
