package dev.crossdock.lab.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.cli.online.HubClient;
import dev.crossdock.cli.online.HubProblem;
import dev.crossdock.cli.online.Query;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Follows one file through the hub until all is as expected, or its time is up. */
final class Journey {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

  private final HubClient hub;
  private final DemoErp erp;
  private final DemoPartner partner;
  private final TreeMap<String, String> fetched = new TreeMap<>();

  Journey(HubClient hub, DemoErp erp, DemoPartner partner) {
    this.hub = hub;
    this.erp = erp;
    this.partner = partner;
  }

  /** Told what is new, each time that something is. */
  interface Watcher {
    void received(long transmission);

    void read(Seen seen);
  }

  /**
   * Follows the file.
   *
   * @param closes the case that it is to close, 0 for none
   */
  FileOutcome follow(Drop drop, String name, long known, long closes, Watcher watcher)
      throws HubProblem, IOException, DemoFailure {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long transmission = known > 0 ? known : transmission(drop.partner(), name, deadline);
    watcher.received(transmission);
    boolean toldRead = false;
    while (true) {
      var seen = Seen.in(hub.get("/api/v1/transmissions/" + transmission));
      if (seen.read() && !toldRead) {
        watcher.read(seen);
        toldRead = true;
      }
      var outcome = outcome(drop, seen, closes);
      if ((seen.read() && outcome.asExpected()) || System.nanoTime() > deadline) {
        return outcome;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private long transmission(String from, String name, long deadline)
      throws HubProblem, DemoFailure {
    var query = new Query("/api/v1/transmissions").with("partner", from).with("name", name);
    while (System.nanoTime() < deadline) {
      JsonNode found = hub.get(query.toString()).path("items");
      if (!found.isEmpty()) {
        return found.get(0).path("number").asLong();
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    throw new DemoFailure("The hub took " + name + " and knows nothing of it.");
  }

  private FileOutcome outcome(Drop drop, Seen seen, long closes) throws HubProblem, IOException {
    var answers = new ArrayList<String>();
    for (var place : seen.answers()) {
      answers.add(verdict(place));
    }
    answers.sort(null);
    int atErp =
        (int)
            seen.deliveries().stream()
                .filter(d -> erp.has(d.idempotencyKey(), queue(d.target())))
                .count();
    boolean closed = closes == 0 ? drop.expected().closes() == null : isClosed(closes);
    return new FileOutcome(drop, seen, List.copyOf(answers), atErp, closed);
  }

  private static String queue(String target) {
    return target.equals("erp-orders-test") ? DemoErp.TRIALS : DemoErp.ORDERS;
  }

  /** As the partner sees it: fetched from its folder. */
  private String verdict(Seen.AnswerPlace place) throws IOException {
    if (place.path().isEmpty()) {
      return place.message();
    }
    var known = fetched.get(place.path());
    if (known == null) {
      known = AnswerFile.verdict(partner.sftp().fetch(place.path()));
      fetched.put(place.path(), known);
    }
    return known;
  }

  private boolean isClosed(long id) throws HubProblem {
    return hub.get("/api/v1/cases/" + id).path("case").path("state").asText().equals("closed");
  }
}
