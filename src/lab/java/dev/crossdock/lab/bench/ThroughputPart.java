package dev.crossdock.lab.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Small orders from the sender to the ERP, alone and a hundred together. */
final class ThroughputPart {

  private final Traffic traffic;
  private final BenchScale scale;
  private final Consumer<String> progress;

  ThroughputPart(BenchSetup setup, BenchScale scale, Consumer<String> progress) throws IOException {
    this.traffic = new Traffic(setup, scale, progress);
    this.scale = scale;
    this.progress = progress;
  }

  List<Figure> run() throws BenchFailure, IOException, InterruptedException, ExecutionException {
    traffic.warmUp();
    var figures = new ArrayList<Figure>();
    figures.add(
        median("single", "single files end to end", scale.singles(), 1)
            .atLeast(400, "400 documents/s"));
    figures.add(
        median("interchanges", "in interchanges of 100 end to end", scale.interchanges(), 100)
            .atLeast(600, "600 documents/s"));
    var counted = traffic.counts();
    figures.add(
        Figure.of(
            "throughput.counted",
            "sent = arrived = acknowledged",
            counted.documents(),
            "%d documents".formatted(counted.documents()),
            counted.words()));
    return figures;
  }

  private Figure median(String key, String words, int files, int orders)
      throws BenchFailure, IOException, InterruptedException, ExecutionException {
    var rounds = new ArrayList<Traffic.Round>();
    for (int i = 1; i <= scale.throughputRounds(); i++) {
      progress.accept("%s, round %d of %d".formatted(words, i, scale.throughputRounds()));
      var round = traffic.round(files, orders);
      progress.accept("%.0f documents/s".formatted(round.perSecond()));
      rounds.add(round);
    }
    rounds.sort(java.util.Comparator.comparingDouble(Traffic.Round::perSecond));
    var middle = rounds.get(rounds.size() / 2);
    return Figure.of(
        "throughput." + key,
        "X12 850, " + words,
        middle.perSecond(),
        "%.0f documents/s".formatted(middle.perSecond()),
        "%d documents of %d bytes over HTTP; %s"
            .formatted(
                middle.documents(),
                middle.bytes() / middle.documents(),
                middle.effort().perDocument(middle.documents())));
  }
}
