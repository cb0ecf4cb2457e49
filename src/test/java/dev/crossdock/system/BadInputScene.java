package dev.crossdock.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.system.BadFile.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A hub with its partners and target, on which rows are played. */
final class BadInputScene implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMinutes(2);

  final MoodyTarget target = new MoodyTarget(0);
  final BadInputHome home;
  final HubProcess hub;
  final HubReader reader;
  private final Map<String, SftpPartner> partners = new ConcurrentHashMap<>();
  final Set<Long> transmissions = ConcurrentHashMap.newKeySet();
  private final AtomicInteger controls = new AtomicInteger(1000);
  private final AtomicInteger files = new AtomicInteger();

  BadInputScene(Path folder, String downUrl) {
    home = BadInputHome.create(folder, target, downUrl);
    hub = new HubProcess(home.root(), folder.resolve("data"));
    hub.start();
    reader = new HubReader(hub);
  }

  /** Plays a row's files one after the other; answers the transmission number of the last. */
  long play(BadInputGroup.Row row, String no) {
    long transmission = 0;
    byte[] first = {};
    int control = controls.addAndGet(10);
    int step = 0;
    int count = 0;
    for (var file : row.files()) {
      if (transmission > 0) {
        awaitDecided(transmission);
      }
      var numbers = new Numbers("P" + no, file.sameControl() ? control : control + 2 * step++);
      var bytes = file.again() ? first : file.bytes(BadInputHome.inEnvelope(row.as()), numbers);
      first = first.length == 0 ? bytes : first;
      var name = "file-%s-%d%s".formatted(no, ++count, file.suffix(row.as()));
      transmission = send(row.as(), name, bytes);
    }
    return transmission;
  }

  long send(String partner, byte[] bytes) {
    return send(partner, "good-" + files.incrementAndGet() + ".edi", bytes);
  }

  private long send(String partner, String name, byte[] bytes) {
    if (BadInputHome.BY_HTTP.contains(partner)) {
      return sent(HttpPartner.transmission(http(partner).post(name, bytes)));
    }
    try {
      sftp(partner).put(name, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(partner + " " + name, e);
    }
    return sent(transmission(partner, name));
  }

  /** Counts a file that was taken. */
  long sent(long transmission) {
    transmissions.add(transmission);
    return transmission;
  }

  boolean known(String partner, String name) {
    return !reader
        .get("transmissions?partner=" + partner + "&name=" + name)
        .path("items")
        .isEmpty();
  }

  HttpPartner http(String partner) {
    return new HttpPartner(hub.http(), home.apiKey(partner));
  }

  /** A good order of this partner. */
  byte[] good(String partner, Numbers numbers) {
    return BadInputGroup.GOOD.bytes(BadInputHome.inEnvelope(partner), numbers);
  }

  /** A good order through each channel is delivered, whatever came before. */
  void othersGoOn(String after) {
    int no = controls.addAndGet(10);
    var byHttp = http("alder").post("after " + after, good("alder", new Numbers("H" + no, no)));
    for (long transmission :
        new long[] {
          send("alder", good("alder", new Numbers("S" + no, no + 1))),
          sent(HttpPartner.transmission(byHttp))
        }) {
      await("a good order after " + after)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> trace(transmission).at("/documentStates/delivered").asInt() == 1);
    }
  }

  long transmission(String partner, String name) {
    var found = reader.get("transmissions?partner=" + partner + "&name=" + name).path("items");
    assertThat(found).as(name).hasSize(1);
    return found.get(0).path("number").asLong();
  }

  SftpPartner sftp(String partner) {
    return partners.computeIfAbsent(partner, this::session);
  }

  SftpPartner session(String partner) {
    return new SftpPartner(hub.run().get("sftp").asInt(), partner, home.sshKey(partner));
  }

  private void awaitDecided(long transmission) {
    await("transmission " + transmission)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              var trace = reader.get("transmissions/" + transmission);
              return !trace.at("/transmission/state").asText().matches("received|framed")
                  && trace.path("documentStates").path("read").asInt() == 0;
            });
  }

  /** Nothing is left to do, in no stage. */
  void awaitQuiet() {
    await("quiet")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(hub.texts(LEFT)).isEmpty());
  }

  private static final String LEFT =
      """
      select 'transmission ' || id || ' ' || state from transmission where state in ('received', 'framed')
      union all
      select 'document ' || id || ' ' || state from document d where state in ('read', 'parked')
      union all
      select 'delivery ' || id || ' to ' || target || ' ' || state from delivery
      where state in ('ready', 'leased', 'retry-scheduled')
      union all
      select 'event ' || seq from exception_event where state = 'new'
      """;

  Came came(String partner, long transmission) {
    var came =
        Observed.of(
            trace(transmission),
            answer ->
                answer.contains("/")
                    ? sftp(partner).fetch(answer)
                    : reader.text("transmissions/" + transmission + "/acknowledgements/" + answer));
    boolean moody = BadInputHome.MOODS.contains(partner) && target.calls(partner) > 0;
    return moody ? came.and(target.account(partner)) : came;
  }

  JsonNode trace(long transmission) {
    return reader.get("transmissions/" + transmission);
  }

  @Override
  public void close() {
    partners.values().forEach(SftpPartner::close);
    hub.close();
    target.close();
  }
}
