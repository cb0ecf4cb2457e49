package dev.crossdock.lab.bench;

import dev.crossdock.mapping.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Read, grammar and map of 2 KB documents, against Smooks' own readers in the same run. */
final class MapPart {

  private static final int DIFFERENT = 16;
  private static final List<OtherMessage> OTHERS =
      List.of(
          new OtherMessage(
              "856", "X12 856 004010", BenchStandard.X850, "x12/004010/856.examples/full"),
          new OtherMessage(
              "810", "X12 810 004010", BenchStandard.X850, "x12/004010/810.examples/full"),
          new OtherMessage(
              "desadv",
              "EDIFACT DESADV D.96A",
              BenchStandard.ORDERS,
              "edifact/D96A/DESADV.examples/full"),
          new OtherMessage(
              "invoic",
              "EDIFACT INVOIC D.96A",
              BenchStandard.ORDERS,
              "edifact/D96A/INVOIC.examples/full"));

  private final Path mappings;
  private final Path libraries;
  private final BenchScale scale;
  private final Consumer<String> progress;
  private final Map<BenchStandard, Double> stockNanosAByte = new EnumMap<>(BenchStandard.class);

  MapPart(Path mappings, Path libraries, BenchScale scale, Consumer<String> progress) {
    this.mappings = mappings;
    this.libraries = libraries;
    this.scale = scale;
    this.progress = progress;
  }

  List<Figure> run() throws Exception {
    var ours = new OurReading(Maps.load(mappings));
    if (!StockLibraries.in(libraries)) {
      progress.accept(libraries + " is missing: nothing to compare with");
      return both(ours, null);
    }
    var context = Thread.currentThread().getContextClassLoader();
    try (var stock = StockLibraries.open(libraries)) {
      Thread.currentThread().setContextClassLoader(stock); // where Daffodil looks for its parts
      return both(ours, stock);
    } finally {
      Thread.currentThread().setContextClassLoader(context);
    }
  }

  private List<Figure> both(OurReading ours, @Nullable StockLibraries stock) throws Exception {
    var figures = new ArrayList<Figure>();
    figures.addAll(one(BenchStandard.ORDERS, ours, stock, 10));
    figures.addAll(one(BenchStandard.X850, ours, stock, 7));
    for (var message : OTHERS) {
      figures.add(other(message));
    }
    return figures;
  }

  /** Read, grammar and map of a message's full example, by the byte. */
  private Figure other(OtherMessage message) throws Exception {
    progress.accept(message.words() + ": reading");
    var sample = Files.readAllBytes(mappings.resolve(message.sample()).resolve("input.edi"));
    var race = new Race(new OurMessages(Maps.load(mappings)), List.of(sample), scale.rounds());
    race.warmUp(scale.warmUpMillis());
    for (int i = 0; i < scale.rounds(); i++) {
      race.round(scale.roundMillis());
    }
    double nanosAByte = race.cpuNanos() / sample.length;
    var stock = stockNanosAByte.get(message.like());
    var how =
        "one thread, CPU time; %.2f MB/s, %d bytes an interchange"
            .formatted(1e3 / nanosAByte, sample.length);
    if (stock == null) {
      return Figure.of(
          "map." + message.key(),
          message.words(),
          1e9 / race.cpuNanos(),
          "%.0f interchanges/s".formatted(1e9 / race.cpuNanos()),
          how);
    }
    double floor = message.like() == BenchStandard.ORDERS ? 10 : 7;
    return Figure.of(
            "map." + message.key() + ".ratio",
            message.words() + ", by the byte against Smooks' own reader of orders",
            stock / nanosAByte,
            "%.1fx".formatted(stock / nanosAByte),
            how)
        .atLeast(floor, "%.0f to 1".formatted(floor));
  }

  private List<Figure> one(
      BenchStandard standard, OurReading ours, @Nullable StockLibraries libraries, double floor)
      throws Exception {
    var samples =
        IntStream.rangeClosed(1, DIFFERENT)
            .mapToObj(
                i ->
                    standard.interchange(
                        i, List.of("PO-" + i), standard.linesOfTwoKilobytes() - i % 2))
            .toList();
    var own = new Race(ours, samples, scale.rounds());
    if (libraries == null) {
      own.warmUp(scale.warmUpMillis());
      for (int i = 0; i < scale.rounds(); i++) {
        own.round(scale.roundMillis());
      }
      return List.of(speed(standard, "ours", own, samples));
    }
    progress.accept(standard.words() + ": Smooks compiles its schema");
    try (var reading = StockReading.of(standard, libraries)) {
      same(ours, reading, samples);
      progress.accept(standard.words() + ": reading in turn");
      var stock = new Race(reading, samples, scale.rounds());
      own.warmUp(scale.warmUpMillis());
      stock.warmUp(scale.warmUpMillis());
      for (int i = 0; i < scale.rounds(); i++) {
        own.round(scale.roundMillis());
        stock.round(scale.roundMillis());
      }
      double ratio = stock.cpuNanos() / own.cpuNanos();
      stockNanosAByte.put(standard, stock.cpuNanos() / bytes(samples));
      return List.of(
          Figure.of(
                  "map." + standard + ".ratio",
                  standard.words() + ", Crossdock against Smooks' own reader",
                  ratio,
                  "%.1fx".formatted(ratio),
                  "CPU time of read, grammar and map; wall %.1f to 1"
                      .formatted(stock.wallNanos() / own.wallNanos()))
              .atLeast(floor, "%.0f to 1".formatted(floor)),
          speed(standard, "ours", own, samples),
          speed(standard, "stock", stock, samples));
    }
  }

  private static Figure speed(
      BenchStandard standard, String whose, Race race, List<byte[]> samples) {
    double bytes = bytes(samples);
    double perSecond = 1e9 / race.cpuNanos();
    return Figure.of(
        "map." + standard + '.' + whose,
        "  " + (whose.equals("ours") ? "Crossdock" : stock(standard)),
        perSecond,
        "%.0f documents/s".formatted(perSecond),
        "one thread, CPU time; %.2f MB/s, %.0f bytes a document; wall %.0f/s"
            .formatted(perSecond * bytes / 1e6, bytes, 1e9 / race.wallNanos()));
  }

  private static double bytes(List<byte[]> samples) {
    return samples.stream().mapToInt(s -> s.length).average().orElseThrow();
  }

  private static String stock(BenchStandard standard) {
    return standard == BenchStandard.ORDERS
        ? "Smooks, its EDIFACT cartridge and javabean"
        : "Smooks, its EDI cartridge with a DFDL schema for 850, and javabean";
  }

  private static void same(OrderReader ours, OrderReader theirs, List<byte[]> samples)
      throws Exception {
    for (var sample : samples) {
      var a = ours.order(sample);
      var b = theirs.order(sample);
      if (!a.equals(b)) {
        throw new IOException("The two readings differ: " + a + " and " + b);
      }
    }
  }
}
