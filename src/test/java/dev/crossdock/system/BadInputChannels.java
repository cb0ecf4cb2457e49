package dev.crossdock.system;

import dev.crossdock.system.BadFile.Numbers;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What happens at the channels, before anything is read. */
final class BadInputChannels {

  private static final String NOTHING = "no transmission";

  private final BadInputScene scene;
  private final byte[] order;
  private final Map<String, Supplier<Came>> rows = new LinkedHashMap<>();

  private BadInputChannels(BadInputScene scene) {
    this.scene = scene;
    this.order = scene.good("alder", new Numbers("CHAN", 900));
  }

  /** Plays them; what came of each is to be asked when all is quiet. */
  static Map<String, Supplier<Came>> play(BadInputScene scene) throws IOException {
    var channels = new BadInputChannels(scene);
    channels.sftp();
    channels.http();
    return channels.rows;
  }

  private void sftp() throws IOException {
    int half = order.length / 2;
    try (var session = scene.session("alder")) {
      session.putAndBreakOff("cut.edi", Arrays.copyOf(order, half));
    }
    try (var session = scene.session("alder")) {
      boolean kept = session.size("cut.edi") == half && !scene.known("alder", "cut.edi");
      tell(
          "SFTP: the connection is cut in mid-upload",
          kept ? NOTHING + "; its first half waits in `inbox/`, to be resumed" : "read or lost",
          "the connection lost");
      session.putRest("cut.edi", order);
      follow("SFTP: the rest of it comes", scene.transmission("alder", "cut.edi"));
      session.put("waiting.edi.part", order);
      refused(
          "SFTP: a temporary name, never renamed",
          "waiting.edi.part",
          "nothing, until it has its final name");
    }
    refused("SFTP: a file larger than agreed", "large.edi", put("narrow", "inbox/large.edi"));
    refused(
        "SFTP: a file put where it does not belong", "mine.edi", put("alder", "outbox/mine.edi"));
  }

  private String put(String partner, String path) {
    try {
      scene.sftp(partner).write(path, order);
      return "";
    } catch (IOException e) {
      return "SFTP error: " + String.valueOf(e.getMessage()).replaceAll("^SFTP error ", "");
    }
  }

  private void http() throws IOException {
    var alder = scene.http("alder");
    alder.postAndBreakOff("cut-http.edi", order);
    refused("HTTP: the connection is cut in mid-upload", "cut-http.edi", "the connection lost");
    var wrongKey = new HttpPartner(scene.hub.http(), "cdk-wrong");
    refused("HTTP: a wrong key", "key.edi", HttpPartner.words(wrongKey.post("key.edi", order)));
    var large = scene.http("narrow").post("large.edi", order);
    refused("HTTP: a file larger than agreed", "large.edi", HttpPartner.words(large));
    follow("HTTP: an empty body", HttpPartner.transmission(alder.post("empty.edi", new byte[0])));
    var bytes = scene.good("alder", new Numbers("AGAIN", 902));
    long first = HttpPartner.transmission(alder.post("again.edi", bytes));
    long second = HttpPartner.transmission(alder.post("again.edi", bytes));
    tell(
        "HTTP: the same Idempotency-Key again, its first answer lost",
        first == second ? "one transmission" : "two transmissions",
        first == second
            ? "HTTP 202 with the first transmission number"
            : "HTTP 202 with another transmission number");
    scene.sent(first);
  }

  private void tell(String what, String state, String told) {
    rows.put(what, () -> Came.atChannel(state, told));
  }

  private void refused(String what, String name, String told) {
    rows.put(
        what, () -> Came.atChannel(scene.known("alder", name) ? "a transmission" : NOTHING, told));
  }

  private void follow(String what, long transmission) {
    scene.sent(transmission);
    rows.put(what, () -> scene.came("alder", transmission));
  }
}
