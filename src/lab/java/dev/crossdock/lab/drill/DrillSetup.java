package dev.crossdock.lab.drill;

import dev.crossdock.cli.online.HubClient;
import dev.crossdock.cli.online.HubProblem;
import dev.crossdock.infrastructure.DataDirectory;
import dev.crossdock.infrastructure.DatabaseAddress;
import dev.crossdock.infrastructure.EmbeddedDatabase;
import dev.crossdock.lab.demo.Installation;
import dev.crossdock.lab.drill.jdbc.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Hubs that run, the target that they deliver to, and what was sent. */
final class DrillSetup implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 300;
  private static final long MOST_BETWEEN_QUESTIONS = 500;

  /** Less than the least disk that is drilled on. */
  private static final long DISK_FLOOR = 64_000_000;

  private final Installation installation;
  private final Path folder;
  private final DrillTarget target;
  private final DrillHome home;
  private final ExpectedOrders expected = new ExpectedOrders();
  private final List<DrillHub> hubs = new ArrayList<>();
  private final Map<String, String> environment;
  private @Nullable DataDirectory outerData;
  private @Nullable EmbeddedDatabase outerDatabase;
  private @Nullable OuterBroker outerBroker;
  private int uploads;

  private DrillSetup(
      Installation installation,
      Path folder,
      DrillTarget target,
      DrillHome home,
      Map<String, String> environment) {
    this.installation = installation;
    this.folder = folder;
    this.target = target;
    this.home = home;
    this.environment = environment;
  }

  private static DrillSetup lay(
      Installation installation, Path folder, Map<String, String> environment)
      throws IOException, GeneralSecurityException {
    var target = new DrillTarget();
    var home = DrillHome.create(installation.home(), folder, target.url());
    return new DrillSetup(installation, folder, target, home, environment);
  }

  /** One hub with its own PostgreSQL and broker, its data in {@code data}. */
  static DrillSetup ofOne(
      Installation installation, Path folder, Path data, Map<String, String> environment)
      throws IOException, GeneralSecurityException, DrillFailure, InterruptedException {
    var setup = lay(installation, folder, environment);
    setup.addHub(data);
    return setup;
  }

  /** Two hubs on one PostgreSQL and one broker. */
  static DrillSetup ofTwo(Installation installation, Path folder)
      throws IOException, GeneralSecurityException, DrillFailure, InterruptedException {
    var setup = lay(installation, folder, Map.of());
    var data = DataDirectory.open(folder.resolve("database"));
    setup.outerData = data;
    setup.outerDatabase = EmbeddedDatabase.start(data, 0);
    var broker = new OuterBroker(folder.resolve("broker"), data.secret("broker"));
    setup.outerBroker = broker;
    broker.start();
    setup.addHub(folder.resolve("one"));
    setup.addHub(folder.resolve("two"));
    return setup;
  }

  private void addHub(Path data) throws DrillFailure, IOException, InterruptedException {
    var hub = hub(data);
    hubs.add(hub);
    hub.start();
  }

  private DrillHub hub(Path data) {
    return new DrillHub(installation.jar(), home.root(), data, settings(), environment);
  }

  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("crossdock.limits.disk-free", Long.toString(DISK_FLOOR));
    var database = outerDatabase;
    var broker = outerBroker;
    if (database != null && broker != null) {
      settings.put("crossdock.database.url", database.url());
      settings.put("crossdock.database.username", database.hub().username());
      settings.put("crossdock.database.password", database.hub().password());
      settings.put("crossdock.database.owner.username", database.owner().username());
      settings.put("crossdock.database.owner.password", database.owner().password());
      settings.put("crossdock.broker.url", broker.url());
      settings.put("crossdock.broker.username", OuterBroker.USER);
      settings.put("crossdock.broker.password", broker.password());
      settings.put("crossdock.sftp.folder", folder.resolve("sftp").toString());
    }
    return settings;
  }

  Path folder() {
    return folder;
  }

  DrillHub hub() {
    return hubs.get(0);
  }

  List<DrillHub> hubs() {
    return hubs;
  }

  DrillTarget target() {
    return target;
  }

  ExpectedOrders expected() {
    return expected;
  }

  String apiKey() {
    return home.apiKey();
  }

  OuterBroker outerBroker() {
    return java.util.Objects.requireNonNull(outerBroker);
  }

  /** The first process of the PostgreSQL that both hubs use. */
  ProcessHandle outerPostgres() throws IOException {
    var file = folder.resolve("database/postgres/postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip())).orElseThrow();
  }

  /** From now on a hub on this data folder works in place of the first one, which has ended. */
  void replaceHub(Path data) throws DrillFailure, IOException, InterruptedException {
    hubs.set(0, hub(data));
    hub().start();
  }

  Evidence evidence() throws IOException, DrillFailure {
    var outer = outerDatabase;
    return new Evidence(outer == null ? ownDatabase() : outer.address());
  }

  private DatabaseAddress ownDatabase() throws IOException, DrillFailure {
    var open = hub().open().orElseThrow(() -> new DrillFailure("no hub runs"));
    return EmbeddedDatabase.addressOf(hub().data(), open.database());
  }

  /** Files of some orders each, of which the last digits make the order numbers. */
  List<Load.File> files(int count, int orders, boolean bad) {
    var files = new ArrayList<Load.File>();
    for (int i = 0; i < count; i++) {
      int no = ++uploads;
      var numbers = IntStream.rangeClosed(1, orders).mapToObj(o -> no + "-" + o).toList();
      var content = Order850.interchange(expected.nextControl(), numbers, bad);
      files.add(new Load.File("upload-" + no, numbers, content, bad, false));
    }
    return files;
  }

  /** The same files under names of their own: the hub must find out that it has them. */
  List<Load.File> copies(List<Load.File> files, String name) {
    return files.stream()
        .map(f -> new Load.File(f.upload() + name, f.orders(), f.content(), f.bad(), true))
        .toList();
  }

  /** A file for each order of these, that cancels it. */
  List<Load.File> cancellations(List<Load.File> files) {
    return files.stream()
        .flatMap(file -> file.orders().stream())
        .map(
            order ->
                new Load.File(
                    "cancellation-" + order,
                    List.of(Order850.cancellationOf(order)),
                    Order850.cancellation(expected.nextControl(), order),
                    false,
                    false))
        .toList();
  }

  Load send(List<Load.File> files) {
    return Load.of(hubs, apiKey(), expected, files);
  }

  /** Sends a good order and waits until it has taken effect. */
  void probe() throws DrillFailure, InterruptedException {
    var file = files(1, 1, false);
    var order = file.get(0).orders().get(0);
    send(file).await();
    await("an order sent afterwards takes effect", () -> target.has(order));
  }

  /** What can be asked again and again while something is away. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  /**
   * Waits until it holds, however long the hub has work and gets on with it; a failed question
   * counts as no. What costs much to ask is asked less often, or the drill would be what keeps the
   * hub busy.
   */
  void await(String what, Condition condition) throws DrillFailure, InterruptedException {
    long since = System.nanoTime();
    long left = Long.MAX_VALUE;
    while (true) {
      long asked = System.nanoTime();
      if (holds(condition)) {
        return;
      }
      if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
        long still = unfinished();
        if (still == 0 || still >= left) {
          throw new DrillFailure("Still not so after %d s: %s".formatted(PATIENCE_SECONDS, what));
        }
        left = still;
        since = System.nanoTime();
      }
      long cost = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
      TimeUnit.MILLISECONDS.sleep(Math.min(MOST_BETWEEN_QUESTIONS, Math.max(20, 4 * cost)));
    }
  }

  private static boolean holds(Condition condition) throws InterruptedException {
    try {
      return condition.holds();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return false; // not yet
    }
  }

  /** How much the hub has to do, by its database; without an answer as if it got nowhere. */
  private long unfinished() {
    try {
      return evidence().unfinished();
    } catch (IOException | SQLException | DrillFailure e) {
      return Long.MAX_VALUE;
    }
  }

  /** Waits until nothing is left to do, then holds what there is against what was sent. */
  void check() throws DrillFailure, IOException, InterruptedException, SQLException {
    await(
        "all that was sent is delivered and acknowledged",
        () ->
            evidence().unfinished() == 0
                && evidence().delivered() >= expected.good().size()
                && evidence().acknowledgements() >= expected.interchanges());
    var wrong = new ArrayList<String>(evidence().wrong());
    differs(wrong, "orders delivered by the hub", evidence().delivered(), expected.good().size());
    differs(wrong, "orders rejected", evidence().rejected(), expected.bad().size());
    differs(wrong, "files stored", evidence().transmissions(), expected.files());
    differs(wrong, "acknowledgements", evidence().acknowledgements(), expected.interchanges());
    differs(wrong, "orders that took effect", target.effects(), expected.good().size());
    expected.good().stream()
        .filter(order -> !target.has(order))
        .limit(5)
        .forEach(order -> wrong.add("order " + order + " is lost"));
    target
        .keysByOrder()
        .forEach(
            (order, keys) -> {
              if (!expected.good().contains(order)) {
                wrong.add("order " + order + " took effect and must not");
              } else if (keys.size() > 1) {
                wrong.add("order " + order + " took effect " + keys.size() + " times");
              }
            });
    reconciliation(wrong);
    if (!wrong.isEmpty()) {
      throw new DrillFailure(String.join("; ", wrong));
    }
  }

  private static void differs(List<String> wrong, String what, long is, long wanted) {
    if (is != wanted) {
      wrong.add("%s: %d instead of %d".formatted(what, is, wanted));
    }
  }

  private void reconciliation(List<String> wrong) throws DrillFailure {
    for (var hub : hubs) {
      if (hub.open().isPresent()) {
        try {
          var reconciliation = HubClient.open(hub.data()).get("/api/v1/reconciliation");
          if (!reconciliation.path("reconciled").asBoolean()) {
            wrong.add(
                "reconciliation found discrepancies: " + reconciliation.path("discrepancies"));
          }
        } catch (HubProblem e) {
          throw new DrillFailure("reconciliation failed: " + e.getMessage());
        }
        return;
      }
    }
  }

  /** A number from 0 to below {@code bound}. */
  static int below(Random random, int bound) {
    return bound <= 1 ? 0 : random.nextInt(bound);
  }

  @Override
  public void close() throws IOException {
    for (var hub : hubs) {
      hub.close();
    }
    var broker = outerBroker;
    if (broker != null) {
      broker.close();
    }
    var database = outerDatabase;
    if (database != null) {
      database.close();
    }
    var data = outerData;
    if (data != null) {
      data.close();
    }
    target.close();
  }
}
