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
  private final Scale scale;
  private final Set<Part> parts;
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
      Scale scale,
      Set<Part> parts,
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
    if (parts.contains(Part.MAP)) {
      var libraries = installation.jar().resolveSibling("../bench-lib").normalize();
      figures.addAll(new MapPart(home.resolve("mappings"), libraries, scale, progress).run());
    }
    if (parts.contains(Part.LARGE_MAP)) {
      figures.addAll(new LargeMapPart(home, folder, scale, progress).run());
    }
    if (parts.stream().anyMatch(Part::needsUsualHub)) {
      onAHub();
    }
    if (parts.contains(Part.HISTORY)) {
      onHubsWithAndWithoutHistory();
    }
    if (parts.contains(Part.LARGE_HUB)) {
      onASmallHub();
    }
  }

  Report report() {
    var environment = new LinkedHashMap<String, String>(database);
    environment.putAll(Machine.describe(load));
    return new Report(List.copyOf(figures), environment);
  }

  private void onAHub() throws Exception {
    try (var ground = Ground.lay(installation, folder.resolve("usual"), "", progress)) {
      note(ground);
      if (parts.contains(Part.START)) {
        figures.add(start(ground));
      }
      if (parts.contains(Part.LATENCY)) {
        figures.addAll(new LatencyPart(ground, scale, progress).run());
      }
      if (parts.contains(Part.THROUGHPUT)) {
        figures.addAll(new ThroughputPart(ground, scale, progress).run());
      }
    }
  }

  private void onHubsWithAndWithoutHistory() throws Exception {
    var folderOfOther = folder.resolve("with-history");
    try (var without = Ground.lay(installation, folder.resolve("without-history"), "", progress)) {
      note(without);
      Files.createDirectories(folderOfOther);
      var kept = new KeptHistory(histories.resolve(scale.history() + ""), scale.history());
      kept.copy(installation, without.database().tables(), folderOfOther.resolve("data"), progress);
      try (var with = Ground.lay(installation, folderOfOther, "", progress)) {
        figures.addAll(new HistoryPart(without, with, scale, progress).run());
      }
    }
  }

  private void onASmallHub() throws Exception {
    var heap = BenchHub.SMALL_HEAP;
    try (var ground = Ground.lay(installation, folder.resolve("small"), heap, progress)) {
      note(ground);
      figures.addAll(new LargeHubPart(ground, folder, scale, progress).run());
    }
  }

  private void note(Ground ground) throws Exception {
    database.put("fsync", ground.database().setting("fsync"));
    database.put("synchronous_commit", ground.database().setting("synchronous_commit"));
  }

  private static Figure start(Ground ground) {
    double seconds = ground.hub().startSeconds();
    return Figure.of(
            "start.second",
            "second start, everything embedded",
            seconds,
            "%.1f s".formatted(seconds),
            "from the process to open channels; the first start took %.1f s"
                .formatted(ground.firstStart()))
        .atMost(10, "10 s");
  }
}
