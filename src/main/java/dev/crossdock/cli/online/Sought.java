package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A document or transmission that somebody named by a number, with its trace.
 *
 * @param path where the API has it
 */
record Sought(String path, boolean transmission, JsonNode trace) {

  private static final String TRANSMISSION = "transmission:";
  private static final String DOCUMENT = "document:";

  /**
   * All that the text may mean, newest first: {@code transmission:17} the transmission, {@code
   * document:42} the document, else by the number of a document or its order; a bare number may be
   * a transmission number or an id too. Throws {@link IllegalArgumentException} on what is not a
   * number.
   */
  static List<Sought> find(HubClient hub, String what) throws HubProblem {
    if (what.startsWith(TRANSMISSION)) {
      return List.of(transmission(hub, number(what, TRANSMISSION)));
    }
    if (what.startsWith(DOCUMENT)) {
      return List.of(document(hub, number(what, DOCUMENT)));
    }
    boolean number = what.matches("\\d{1,18}");
    var items = search(hub, what);
    if (items.isEmpty() && !number) {
      items = search(hub, '*' + what + '*');
    }
    if (items.isEmpty() && number) {
      return List.of(byNumber(hub, what));
    }
    if (items.isEmpty()) {
      throw new HubProblem(
          "There is no document of number or order "
              + what
              + ". `crossdock documents --since 1d` lists what came.");
    }
    var found = new ArrayList<Sought>();
    for (var item : items) {
      found.add(document(hub, item.path("id").asText()));
    }
    return found;
  }

  private static JsonNode search(HubClient hub, String key) throws HubProblem {
    return hub.get(new Query("/api/v1/documents").with("key", key).toString()).path("items");
  }

  private static Sought byNumber(HubClient hub, String number) throws HubProblem {
    try {
      return transmission(hub, number);
    } catch (HubProblem e) {
      if (e.status() != 404) {
        throw e;
      }
      return document(hub, number);
    }
  }

  private static Sought transmission(HubClient hub, String number) throws HubProblem {
    var path = "/api/v1/transmissions/" + number;
    return new Sought(path, true, hub.get(path));
  }

  private static Sought document(HubClient hub, String id) throws HubProblem {
    var path = "/api/v1/documents/" + id;
    return new Sought(path, false, hub.get(path));
  }

  private static String number(String what, String prefix) {
    var number = what.substring(prefix.length());
    if (!number.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("'" + number + "' is not a number");
    }
    return number;
  }

  /** What it is called where several are told apart. */
  String name() {
    return path.substring("/api/v1/".length()).replace("s/", " ");
  }
}
