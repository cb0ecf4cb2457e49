package dev.crossdock.lab.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a trace says of a file.
 *
 * @param state of the transmission
 * @param documents how many in which state
 * @param deliveries to systems of ours
 * @param answers files for the partner that are delivered
 * @param cases that are not closed
 */
record Seen(
    long number,
    String state,
    Map<String, Integer> documents,
    List<Delivered> deliveries,
    List<AnswerPlace> answers,
    List<OpenCase> cases) {

  private static final Set<String> READ = Set.of("read", "rejected", "failed");

  /** An order that a target has, or not yet. */
  record Delivered(String target, String state, String idempotencyKey) {}

  /** Where the partner finds an answer. */
  record AnswerPlace(String message, String path, long document) {}

  /** A case, as operators see it. */
  record OpenCase(
      long id, List<String> codes, String severity, String owner, String state, String title) {}

  static Seen in(JsonNode trace) {
    var transmission = trace.path("transmission");
    var documents = new TreeMap<String, Integer>();
    trace
        .path("documentStates")
        .properties()
        .forEach(e -> documents.put(e.getKey(), e.getValue().asInt()));
    return new Seen(
        transmission.path("number").asLong(),
        transmission.path("state").asText(),
        documents,
        deliveries(trace.path("documents")),
        answers(trace.path("acknowledgements")),
        cases(trace.path("cases")));
  }

  private static List<Delivered> deliveries(JsonNode documents) {
    var all = new ArrayList<Delivered>();
    for (var document : documents) {
      for (var d : document.path("deliveries")) {
        all.add(
            new Delivered(
                d.path("target").asText(),
                d.path("state").asText(),
                d.path("idempotencyKey").asText()));
      }
    }
    return all;
  }

  private static List<AnswerPlace> answers(JsonNode acknowledgements) {
    var all = new ArrayList<AnswerPlace>();
    for (var answer : acknowledgements) {
      for (var d : answer.path("deliveries")) {
        if (d.path("state").asText().equals("done")) {
          all.add(
              place(
                  answer.path("message").asText(),
                  d.path("target").asText(),
                  d.path("id").asLong(),
                  answer.path("id").asLong()));
        }
      }
    }
    return all;
  }

  /** Outgoing files name their delivery; what goes to an HTTP channel is asked for. */
  private static AnswerPlace place(String message, String target, long delivery, long document) {
    boolean asFile = target.endsWith("/sftp");
    var path =
        message.equals("report")
            ? "errors/*-" + delivery + ".errors.txt"
            : "outbox/*-" + delivery + "." + message.toLowerCase(java.util.Locale.ROOT);
    return new AnswerPlace(message, asFile ? path : "", document);
  }

  private static List<OpenCase> cases(JsonNode cases) {
    var all = new ArrayList<OpenCase>();
    for (var c : cases) {
      if (!c.path("state").asText().equals("closed")) {
        all.add(openCase(c));
      }
    }
    return all;
  }

  static OpenCase openCase(JsonNode c) {
    var codes = new ArrayList<String>();
    c.path("codes").forEach(code -> codes.add(code.asText()));
    return new OpenCase(
        c.path("id").asLong(),
        codes,
        c.path("severity").asText(),
        c.path("owner").asText(),
        c.path("state").asText(),
        c.path("title").asText());
  }

  /** Whether it was read to its end. */
  boolean read() {
    return READ.contains(state);
  }
}
