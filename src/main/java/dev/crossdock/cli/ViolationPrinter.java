package dev.crossdock.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints violations as a person or a script reads them, and remembers whether one is an error. */
final class ViolationPrinter {

  private static final JsonMapper JSON =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();

  private final PrintWriter out;
  private final String file;
  private final boolean json;
  private long errors;
  private long warnings;

  ViolationPrinter(PrintWriter out, String file, boolean json) {
    this.out = out;
    this.file = file;
    this.json = json;
  }

  /** Prints all of them; whether one is an error. */
  boolean print(List<Violation> violations) {
    boolean error = false;
    for (var violation : violations) {
      error |= violation.isError();
      if (violation.isError()) {
        errors++;
      } else if (violation.severity() == Severity.WARNING) {
        warnings++;
      }
      out.println(json ? json(violation) : text(violation));
    }
    return error;
  }

  /** Prints what is there to know and not wrong. */
  void tell(long line, String words) {
    if (!json) {
      out.println(line > 0 ? file + ':' + line + ": " + words : file + ": " + words);
      return;
    }
    try {
      var fields = new LinkedHashMap<String, Object>();
      put(fields, "line", line);
      fields.put("message", words.strip());
      out.println(JSON.writeValueAsString(fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  long errors() {
    return errors;
  }

  long warnings() {
    return warnings;
  }

  int exitCode() {
    return errors > 0 ? ExitCodes.VIOLATIONS : ExitCodes.OK;
  }

  private String text(Violation violation) {
    var line = new StringBuilder(file);
    var place = violation.place();
    if (place != null && place.line() > 0) {
      line.append(':').append(place.line());
      if (place.column() > 0) {
        line.append(':').append(place.column());
      }
    }
    line.append(": ").append(severity(violation)).append(' ').append(violation.code().id());
    if (place != null) {
      if (place.segment() != null) {
        line.append(" segment ").append(place.segment());
      }
      if (place.segmentPosition() > 0) {
        line.append(" #").append(place.segmentPosition());
      }
      if (place.element() > 0) {
        line.append(" element ").append(place.element());
      }
      if (place.component() > 0) {
        line.append('.').append(place.component());
      }
      line.append(" offset ").append(place.offset());
    }
    if (violation.path() != null && !violation.path().isEmpty()) {
      line.append(" (").append(violation.path()).append(')');
    }
    return line.append(": ").append(violation.message()).toString();
  }

  private static String severity(Violation violation) {
    return violation.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String json(Violation violation) {
    try {
      return JSON.writeValueAsString(asMap(violation));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, Object> asMap(Violation violation) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("code", violation.code().id());
    fields.put("severity", severity(violation));
    put(fields, "path", violation.path());
    var place = violation.place();
    if (place != null) {
      put(fields, "segment", place.segment());
      put(fields, "position", place.segmentPosition());
      put(fields, "element", place.element());
      put(fields, "component", place.component());
      put(fields, "line", place.line());
      put(fields, "column", place.column());
      fields.put("offset", place.offset());
    }
    put(fields, "value", violation.value());
    fields.put("message", violation.message());
    fields.put("next", violation.code().next());
    return fields;
  }

  private static void put(
      Map<String, Object> fields, String name, @org.jspecify.annotations.Nullable Object value) {
    if (value != null && !(value instanceof Number number && number.longValue() == 0)) {
      fields.put(name, value);
    }
  }
}
