package dev.crossdock.lab.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * What a history costs: throughput of a hub that has one against that of one that has none, in
 * rounds by turns, so that whatever else the machine does meets both; then searches and overview.
 */
final class HistoryPart {

  private static final double SHARE = 0.9;

  private final BenchSetup without;
  private final BenchSetup with;
  private final BenchScale scale;
  private final Consumer<String> progress;

  /**
   * @param without a hub whose database is empty
   * @param with one that has a history
   */
  HistoryPart(BenchSetup without, BenchSetup with, BenchScale scale, Consumer<String> progress) {
    this.without = without;
    this.with = with;
    this.scale = scale;
    this.progress = progress;
  }

  List<Figure> run() throws BenchFailure, IOException, InterruptedException, ExecutionException {
    var figures = new ArrayList<Figure>();
    var empty = new Traffic(without, scale, progress);
    var full = new Traffic(with, scale, progress);
    empty.warmUp();
    full.warmUp();
    figures.add(compared("single", "single files", empty, full, scale.singles(), 1));
    figures.add(
        compared("interchanges", "interchanges of 100", empty, full, scale.interchanges(), 100));
    var counted = full.counts();
    figures.add(
        Figure.of(
            "history.counted",
            "with history: sent = arrived = acknowledged",
            counted.documents(),
            "%d documents".formatted(counted.documents()),
            counted.words()
                + "; without: %d documents, %s"
                    .formatted(empty.counts().documents(), empty.counts().words())));
    figures.addAll(new HistorySearches(with, scale, progress).run());
    return figures;
  }

  private Figure compared(
      String key, String words, Traffic empty, Traffic full, int files, int orders)
      throws BenchFailure, IOException, InterruptedException, ExecutionException {
    var rates = new ArrayList<Double>();
    var ratesWith = new ArrayList<Double>();
    for (int i = 1; i <= scale.throughputRounds(); i++) {
      rates.add(empty.round(files, orders).perSecond());
      ratesWith.add(full.round(files, orders).perSecond());
      progress.accept(
          "%s, round %d of %d: %.0f documents/s, with history %.0f"
              .formatted(
                  words,
                  i,
                  scale.throughputRounds(),
                  rates.get(rates.size() - 1),
                  ratesWith.get(ratesWith.size() - 1)));
    }
    double share = median(ratesWith) / median(rates);
    return Figure.of(
            "history." + key,
            "X12 850, " + words + " with history against without",
            share,
            "%.0f %%".formatted(share * 100),
            "%.0f against %.0f documents/s, %,d transmissions, %,d MB in the database"
                .formatted(
                    median(ratesWith), median(rates), scale.history(), with.database().megabytes()))
        .atLeast(SHARE, "90 %");
  }

  private static double median(List<Double> rates) {
    return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
  }
}
