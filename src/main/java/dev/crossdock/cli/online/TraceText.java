package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Printable;
import dev.crossdock.diagnostics.Status;
import java.time.ZoneId;

/** A trace in words, a line a stage. */
final class TraceText {

  private final ZoneId zone;
  private final StringBuilder out = new StringBuilder();

  TraceText(ZoneId zone) {
    this.zone = zone;
  }

  /** Of a transmission, as {@code /api/v1/transmissions/{transmission}} answers. */
  String transmission(JsonNode trace) {
    received(trace.path("transmission"));
    acts(trace);
    trace.path("interchanges").forEach(this::interchange);
    trace.path("violations").forEach(v -> violation("  ", v));
    trace.path("documents").forEach(this::document2);
    trace.path("acknowledgements").forEach(this::answer);
    trace.path("cases").forEach(this::aCase);
    return out.toString();
  }

  /** Of a document, as {@code /api/v1/documents/{id}} answers. */
  String document(JsonNode trace) {
    if (trace.path("transmission").isObject()) {
      received(trace.path("transmission"));
    }
    headline(trace.path("document"));
    acts(trace);
    trace.path("steps").forEach(this::step);
    body(trace);
    trace.path("acknowledgements").forEach(this::answer);
    trace.path("replays").forEach(this::replay);
    trace.path("cases").forEach(this::aCase);
    return out.toString();
  }

  /** What people did, and what is to be done now. */
  private void acts(JsonNode trace) {
    for (var act : trace.path("acts")) {
      line(
          "           %s  %s%s by %s: %s",
          Shown.time(act.path("at"), zone),
          act.path("action").asText(),
          Shown.unlessDone(act),
          act.path("actor").asText(),
          Shown.text(act, "reason"));
    }
    if (!trace.path("next").asText("").isEmpty()) {
      line("           next: %s", trace.path("next").asText());
    }
  }

  private void replay(JsonNode r) {
    line(
        "Replay     %s  %s from %s by %s, %s: %s",
        Shown.time(r.path("at"), zone),
        r.path("replay").asText(),
        r.path("point").asText(),
        r.path("actor").asText(),
        r.path("reason").asText(),
        Shown.state(Status.Kind.REPLAY_ITEM, r.path("state")));
    if (r.hasNonNull("detail")) {
      line("  %s", r.path("detail").asText());
    }
    if (r.path("before").isObject()) {
      line("  before: %s", Shown.state(Status.Kind.DOCUMENT, r.at("/before/state")));
      r.at("/before/violations").forEach(v -> violation("    ", v));
    }
  }

  private void step(JsonNode s) {
    line(
        "Step %s     %s  %s: %s after %s attempts%s",
        s.path("no").asText(),
        s.hasNonNull("startedAt") ? Shown.time(s.path("startedAt"), zone) : "",
        s.path("step").asText(),
        s.path("state").asText(),
        s.path("attempt").asText(),
        s.hasNonNull("detail") ? ": " + s.path("detail").asText() : "");
    for (var change : s.path("changes")) {
      line(
          "  %s: %s -> %s",
          change.path("path").asText(),
          change.hasNonNull("before") ? change.path("before").asText() : "(none)",
          change.hasNonNull("after") ? change.path("after").asText() : "(none)");
    }
  }

  private void received(JsonNode t) {
    line(
        "Received   %s  transmission %s, %s from %s by %s, %s bytes",
        Shown.time(t.path("receivedAt"), zone),
        t.path("number").asText(),
        t.path("name").asText(),
        t.path("partner").asText(),
        t.path("channel").asText(),
        t.path("size").asText());
    line(
        "Read       %s  %s %s",
        Shown.time(t.path("readAt"), zone),
        t.hasNonNull("format") ? t.path("format").asText() + "." : "",
        t.path("words").asText(t.path("state").asText()));
  }

  private void interchange(JsonNode i) {
    if (i.path("controlNumber").asText("").isEmpty() || i.path("controlNumber").isNull()) {
      return;
    }
    line(
        "  Interchange %s from %s to %s, %s: %s",
        i.path("controlNumber").asText(),
        i.path("sender").asText(),
        i.path("receiver").asText(),
        i.path("usage").asText(),
        Shown.state(Status.Kind.DOCUMENT, i.path("state")));
  }

  private void document2(JsonNode d) {
    headline(d);
    body(d);
  }

  private void headline(JsonNode d) {
    line(
        "Document   %s  %s %s (%s %s), %s, %s: %s",
        Shown.time(d.path("receivedAt"), zone),
        d.path("type").asText(),
        Shown.text(d, "documentNumber"),
        d.path("standard").asText(),
        d.path("message").asText(),
        d.path("usage").asText(),
        Shown.state(Status.Kind.DOCUMENT, d.path("state")),
        d.path("words").asText(d.path("state").asText()));
    line("           id %s", d.path("id").asText());
    if (d.hasNonNull("duplicateOf")) {
      line("           the first one is document %s", d.path("duplicateOf").asText());
    }
  }

  private void body(JsonNode d) {
    d.path("violations").forEach(v -> violation("  ", v));
    d.path("routing").forEach(this::choice);
    d.path("deliveries").forEach(this::delivery);
    if (d.path("sent").isObject()) {
      sent(d.path("sent"));
    }
  }

  /** Why it goes to a target, or does not. */
  private void choice(JsonNode c) {
    line(
        "Target     %s: %s%s%s, %s",
        c.path("target").asText(),
        c.path("chosen").asBoolean() ? "chosen" : "passed over",
        c.hasNonNull("subscription") ? ", subscription " + c.path("subscription").asText() : "",
        c.hasNonNull("when") ? ", when " + c.path("when").asText() : "",
        c.path("reason").asText());
  }

  private void sent(JsonNode s) {
    line(
        "Sent       %s  as %s %s%s",
        Shown.time(s.path("writtenAt"), zone),
        s.path("standard").asText(),
        s.path("message").asText(),
        numbers(s));
    if (s.hasNonNull("mapVersion")) {
      line("           by %s, version %s", s.path("map").asText(), s.path("mapVersion").asText());
    }
    s.path("deliveries").forEach(this::delivery);
    if (s.hasNonNull("acknowledged")) {
      line(
          "Answered   %s  %s by the partner",
          Shown.time(s.path("acknowledgedAt"), zone), s.path("acknowledged").asText());
    } else if (s.hasNonNull("dueAt")) {
      line(
          "Answer     %s  %s %s",
          Shown.time(s.path("dueAt"), zone),
          s.path("expected").asText(),
          s.path("overdue").asBoolean() ? "is overdue" : "is due");
    }
  }

  private static String numbers(JsonNode s) {
    if (!s.hasNonNull("controlNumber")) {
      return "";
    }
    var group =
        s.hasNonNull("groupControlNumber")
            ? ", group " + s.path("groupControlNumber").asText()
            : "";
    return ", control number %s%s, document %s"
        .formatted(
            s.path("controlNumber").asText(), group, s.path("documentControlNumber").asText());
  }

  private void violation(String indent, JsonNode v) {
    line(
        "%s%s %s%s: %s",
        indent,
        v.path("severity").asText().toLowerCase(java.util.Locale.ROOT),
        v.path("code").asText(),
        where(v),
        v.path("message").asText());
    if (v.hasNonNull("next")) {
      line("%s  next: %s", indent, v.path("next").asText());
    }
  }

  private static String where(JsonNode v) {
    var segment = v.path("segment").isNull() ? "" : v.path("segment").asText("");
    if (segment.isEmpty() && v.path("line").asLong() == 0) {
      return v.hasNonNull("path") ? " at " + v.path("path").asText() : "";
    }
    int element = v.path("element").asInt();
    var name = segment + (element > 0 ? "%02d".formatted(element) : "");
    if (v.path("line").asLong() == 0) {
      return " at " + name;
    }
    return " at "
        + (name.isEmpty() ? "" : name + ", ")
        + "line "
        + v.path("line").asText()
        + (v.path("column").asLong() > 0 ? ", column " + v.path("column").asText() : path(v));
  }

  /** Where only the document's place is known, its canonical path says more. */
  private static String path(JsonNode v) {
    return v.path("path").asText("").isEmpty() ? "" : " (" + v.path("path").asText() + ")";
  }

  private void delivery(JsonNode d) {
    line(
        "Delivery   %s  %s to %s, attempt %s%s",
        Shown.time(d.hasNonNull("endedAt") ? d.path("endedAt") : d.path("createdAt"), zone),
        Shown.state(Status.Kind.DELIVERY, d.path("state")),
        d.path("target").asText(),
        d.path("attempt").asText(),
        d.hasNonNull("code") ? ": " + d.path("code").asText() : "");
    if (d.hasNonNull("detail")) {
      line("  %s", d.path("detail").asText());
    }
    if (!d.path("next").asText("").isEmpty()) {
      line("  next: %s", d.path("next").asText());
    }
  }

  private void answer(JsonNode a) {
    line(
        "Answer     %s  %s %s",
        Shown.time(a.path("receivedAt"), zone),
        a.path("message").asText(),
        Shown.state(Status.Kind.DOCUMENT, a.path("state")));
    a.path("deliveries").forEach(this::delivery);
  }

  private void aCase(JsonNode c) {
    line(
        "Case       %s  %s, %s, %s for %s: %s",
        Shown.time(c.path("opened"), zone),
        c.path("id").asText(),
        Shown.state(Status.Kind.CASE, c.path("state")),
        c.path("severity").asText(),
        c.path("owner").asText(),
        c.path("title").asText());
  }

  @SuppressWarnings("AnnotateFormatMethod") // private, and its tests run them all
  private void line(String format, Object... arguments) {
    out.append(Printable.line(format.formatted(arguments).stripTrailing())).append('\n');
  }
}
