package dev.crossdock.lab.bench;

import dev.crossdock.lab.demo.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Runs the parts one after the other, on a hub where they need one. */
final class Bench {

  private final Installation installation;
  private final Path folder;
  private final Path histories;
  private final BenchScale scale;
  private final Set<BenchPart> parts;
  private final Consumer<String> progress;
  private final List<Figure> figures = new ArrayList<>();
  private final Map<String, String> database = new LinkedHashMap<>();
  private final String load = Proc.load();

  /**
   * @param folder for what is gone after the run
   * @param histories for databases with a history, which stay
   */
  Bench(
      Installation installation,
      Path folder,
      Path histories,
      BenchScale scale,
      Set<BenchPart> parts,
      Consumer<String> progress) {
    this.installation = installation;
    this.folder = folder;
    this.histories = histories;
    this.scale = scale;
    this.parts = parts;
    this.progress = progress;
  }

  /** Measures; what was measured before a failure stays. */
  void run() throws Exception {
    var home = installation.home();
    if (parts.contains(BenchPart.MAP)) {
      var libraries = installation.jar().resolveSibling("../bench-lib").normalize();
      figures.addAll(new MapPart(home.resolve("mappings"), libraries, scale, progress).run());
    }
    if (parts.contains(BenchPart.LARGE_MAP)) {
      figures.addAll(new LargeMapPart(home, folder, scale, progress).run());
    }
    if (parts.stream().anyMatch(BenchPart::needsUsualHub)) {
      onAHub();
    }
    if (parts.contains(BenchPart.HISTORY)) {
      onHubsWithAndWithoutHistory();
    }
    if (parts.contains(BenchPart.LARGE_HUB)) {
      onASmallHub();
    }
  }

  BenchReport report() {
    var environment = new LinkedHashMap<String, String>(database);
    environment.putAll(Machine.describe(load));
    return new BenchReport(List.copyOf(figures), environment);
  }

  private void onAHub() throws Exception {
    try (var setup = BenchSetup.lay(installation, folder.resolve("usual"), "", progress)) {
      note(setup);
      if (parts.contains(BenchPart.START)) {
        figures.add(start(setup));
      }
      if (parts.contains(BenchPart.LATENCY)) {
        figures.addAll(new LatencyPart(setup, scale, progress).run());
      }
      if (parts.contains(BenchPart.THROUGHPUT)) {
        figures.addAll(new ThroughputPart(setup, scale, progress).run());
      }
    }
  }

  private void onHubsWithAndWithoutHistory() throws Exception {
    var folderOfOther = folder.resolve("with-history");
    try (var without =
        BenchSetup.lay(installation, folder.resolve("without-history"), "", progress)) {
      note(without);
      Files.createDirectories(folderOfOther);
      var kept = new KeptHistory(histories.resolve(scale.history() + ""), scale.history());
      kept.copy(installation, without.database().tables(), folderOfOther.resolve("data"), progress);
      try (var with = BenchSetup.lay(installation, folderOfOther, "", progress)) {
        figures.addAll(new HistoryPart(without, with, scale, progress).run());
      }
    }
  }

  private void onASmallHub() throws Exception {
    var heap = BenchHub.SMALL_HEAP;
    try (var setup = BenchSetup.lay(installation, folder.resolve("small"), heap, progress)) {
      note(setup);
      figures.addAll(new LargeHubPart(setup, folder, scale, progress).run());
    }
  }

  private void note(BenchSetup setup) throws Exception {
    database.put("fsync", setup.database().setting("fsync"));
    database.put("synchronous_commit", setup.database().setting("synchronous_commit"));
  }

  private static Figure start(BenchSetup setup) {
    double seconds = setup.hub().startSeconds();
    return Figure.of(
            "start.second",
            "second start, everything embedded",
            seconds,
            "%.1f s".formatted(seconds),
            "from the process to open channels; the first start took %.1f s"
                .formatted(setup.firstStart()))
        .atMost(10, "10 s");
  }
}
