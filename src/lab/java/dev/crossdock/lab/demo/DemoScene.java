package dev.crossdock.lab.demo;

import dev.crossdock.cli.online.HubClient;
import dev.crossdock.cli.online.HubFile;
import dev.crossdock.cli.online.HubProblem;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the play takes place: the partners, the ERP, and the hub between them. */
final class DemoScene implements AutoCloseable {

  private final HubClient hub;
  private final DemoErp erp;
  private final Map<String, DemoPartner> partners = new HashMap<>();
  private final Terminal terminal;

  private DemoScene(HubClient hub, DemoErp erp, Terminal terminal) {
    this.hub = hub;
    this.erp = erp;
    this.terminal = terminal;
  }

  static DemoScene set(HubFile at, Map<String, DemoKeys> keys, Terminal terminal)
      throws HubProblem, DemoFailure, IOException {
    var stage = new DemoScene(HubClient.open(at.data()), erp(at), terminal);
    try {
      for (var each : keys.entrySet()) {
        var id = each.getKey();
        stage.partners.put(
            id,
            new DemoPartner(
                id,
                Sftp.open(at.sftp(), id, each.getValue().ssh()),
                new HttpUpload(at.url(), each.getValue().apiKey())));
      }
      return stage;
    } catch (IOException e) {
      stage.close();
      throw e;
    }
  }

  private static DemoErp erp(HubFile at) throws DemoFailure, IOException {
    try {
      return DemoErp.at(at.broker(), secret(at.data()));
    } catch (JMSException e) {
      throw new DemoFailure(
          "The broker at " + at.broker() + " can't be reached: " + e.getMessage());
    }
  }

  private static String secret(Path data) throws IOException {
    return Files.readString(data.resolve("secrets").resolve("broker")).strip();
  }

  /** Plays it all, a line a file. */
  List<FileOutcome> play(List<Drop> drops, Clock clock)
      throws HubProblem, DemoFailure, IOException, InterruptedException {
    var templates = new Templates(LocalDateTime.now(clock), clock.millis());
    var outcomes = new ArrayList<FileOutcome>();
    var cases = new HashMap<String, Long>();
    for (var drop : drops) {
      var outcome = play(drop, templates, cases);
      outcomes.add(outcome);
      outcome.seen().cases().stream()
          .findFirst()
          .ifPresent(c -> cases.put(drop.partner() + "-" + drop.id(), c.id()));
    }
    return outcomes;
  }

  private FileOutcome play(Drop drop, Templates templates, Map<String, Long> cases)
      throws HubProblem, DemoFailure, IOException, InterruptedException {
    var partner = partners.get(drop.partner());
    if (partner == null) {
      throw new DemoFailure("Nobody plays " + drop.partner());
    }
    var line = new DropLine(terminal, drop);
    line.begin();
    long transmission = partner.send(drop.protocol(), templates.name(drop), templates.bytes(drop));
    var closes = drop.expected().closes();
    long toClose = closes == null ? 0 : cases.getOrDefault(drop.partner() + "-" + closes, 0L);
    var outcome =
        new Journey(hub, erp, partner)
            .follow(drop, templates.name(drop), transmission, toClose, line);
    line.end(outcome);
    return outcome;
  }

  int repeatsAtErp() {
    return erp.repeats();
  }

  @Override
  public void close() {
    partners.values().forEach(DemoPartner::close);
    erp.close();
  }
}
