package dev.crossdock.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Puts the trace of a transmission, as the API gives it, into words. */
final class Observed {

  private static final int MOST = 6;
  private static final int LONGEST = 60;

  private Observed() {}

  /** {@code fetch} gets a file that was put before the partner by its path, or by its id. */
  static Came of(JsonNode trace, UnaryOperator<String> fetch) {
    return new Came(state(trace), wrong(trace), told(trace, fetch), cases(trace.path("cases")));
  }

  private static String state(JsonNode trace) {
    var states = new TreeMap<String, Long>();
    trace
        .path("documentStates")
        .properties()
        .forEach(e -> states.put(e.getKey(), e.getValue().asLong()));
    var text = new StringBuilder("file " + trace.at("/transmission/state").asText());
    states.forEach((state, count) -> text.append(", ").append(count).append(' ').append(state));
    return text.toString();
  }

  private static List<String> wrong(JsonNode trace) {
    var all = new LinkedHashSet<String>();
    trace.path("violations").forEach(v -> add(all, v));
    trace.path("documents").forEach(d -> d.path("violations").forEach(v -> add(all, v)));
    var words = new ArrayList<>(all);
    return words.size() <= MOST ? words : words.subList(0, MOST);
  }

  /** What a map leaves unread is not a fault of the file. */
  private static void add(Set<String> all, JsonNode violation) {
    if (!violation.path("code").asText().equals("values-unread")) {
      all.add(violation(violation));
    }
  }

  private static String violation(JsonNode v) {
    var severity = v.path("severity").asText();
    return v.path("code").asText()
        + (severity.equals("error") ? "" : " (" + severity + ")")
        + place(v);
  }

  private static String place(JsonNode v) {
    var place = new ArrayList<String>();
    var segment = v.path("segment").asText("");
    if (!segment.isEmpty()) {
      int element = v.path("element").asInt();
      int component = v.path("component").asInt();
      place.add(
          (segment.length() <= LONGEST ? segment : segment.substring(0, LONGEST) + "...")
              + (element > 0 && v.path("segmentPosition").asInt() > 0 && segment.length() <= 3
                  ? "%02d".formatted(element)
                  : "")
              + (component > 0 && segment.length() <= 3 ? "." + component : ""));
    }
    if (v.path("line").asLong() > 0) {
      place.add("line " + v.path("line").asLong());
    } else if (v.hasNonNull("offset")) {
      place.add("byte " + v.path("offset").asLong());
    }
    if (place.isEmpty() && v.hasNonNull("path")) {
      place.add(v.path("path").asText());
    }
    return place.isEmpty() ? "" : " at " + String.join(", ", place);
  }

  private static List<String> told(JsonNode trace, UnaryOperator<String> fetch) {
    var told = new ArrayList<String>();
    for (var answer : trace.path("acknowledgements")) {
      var message = answer.path("message").asText();
      for (var delivery : answer.path("deliveries")) {
        var name = delivery.path("id").asText();
        if (delivery.path("target").asText().endsWith("/http")) {
          told.add(
              AnswerInWords.of(message, fetch.apply(answer.path("id").asText())) + ", by the API");
          continue;
        }
        var path =
            message.equals("report")
                ? "errors/*-" + name + ".errors.txt"
                : "outbox/*-" + name + "." + message.toLowerCase(java.util.Locale.ROOT);
        told.add(AnswerInWords.of(message, fetch.apply(path)));
      }
    }
    return told;
  }

  private static List<String> cases(JsonNode cases) {
    var words = new ArrayList<String>();
    for (var c : cases) {
      var codes = new ArrayList<String>();
      c.path("codes").forEach(code -> codes.add(code.asText()));
      var state = c.path("state").asText();
      words.add(
          "%s (%s), %s, for %s%s"
              .formatted(
                  String.join(" ", codes),
                  c.path("kind").asText(),
                  c.path("severity").asText(),
                  c.path("owner").asText(),
                  state.equals("open") ? "" : "; " + state));
    }
    words.sort(null);
    return words;
  }
}
