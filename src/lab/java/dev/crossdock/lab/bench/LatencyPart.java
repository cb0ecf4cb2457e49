package dev.crossdock.lab.bench;

import dev.crossdock.lab.demo.Sftp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** How long it takes from the drop of a file into the idle hub until the ERP has its order. */
final class LatencyPart {

  private static final BenchStandard STANDARD = BenchStandard.X850;
  private static final int FIRST_CONTROL_NUMBER = 500_000_000;

  private final BenchSetup setup;
  private final BenchScale scale;
  private final Consumer<String> progress;
  private int control = FIRST_CONTROL_NUMBER;

  LatencyPart(BenchSetup setup, BenchScale scale, Consumer<String> progress) {
    this.setup = setup;
    this.scale = scale;
    this.progress = progress;
  }

  List<Figure> run() throws BenchFailure, IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    progress.accept("files into the idle hub by SFTP");
    var keys = setup.keys(STANDARD);
    try (var sftp = Sftp.open(setup.hub().at().sftp(), STANDARD.partner(), keys.ssh())) {
      figures.addAll(
          percentiles(
              "sftp", "SFTP", "from the first byte", (name, content) -> sftp.put(name, content)));
    }
    progress.accept("files into the idle hub by HTTP");
    try (var channel = setup.httpChannel(STANDARD)) {
      figures.addAll(
          percentiles(
              "http", "HTTP", "from the request", (name, content) -> channel.post(content)));
    }
    return figures;
  }

  private List<Figure> percentiles(String key, String words, String from, Drop drop)
      throws BenchFailure, IOException, InterruptedException {
    for (int i = 0; i < scale.drops() / 10; i++) {
      millis(drop);
    }
    var millis = new double[scale.drops()];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = millis(drop);
    }
    Arrays.sort(millis);
    double half = millis[millis.length / 2];
    double most = millis[(int) Math.ceil(millis.length * 0.99) - 1];
    var note = "%d drops, %s to the ERP, all else idle".formatted(millis.length, from);
    return List.of(
        Figure.of(
                "latency." + key + ".p50", words + " drop to delivered, p50", half, ms(half), note)
            .atMost(250, "250 ms"),
        Figure.of("latency." + key + ".p99", words + " drop to delivered, p99", most, ms(most), "")
            .atMost(1000, "1000 ms"));
  }

  private static String ms(double millis) {
    return "%.0f ms".formatted(millis);
  }

  private double millis(Drop drop) throws BenchFailure, IOException, InterruptedException {
    var number = "L" + ++control;
    var content = STANDARD.interchange(control, List.of(number), 5);
    long began = System.nanoTime();
    drop.put(number + ".edi", content);
    long deadline = began + TimeUnit.SECONDS.toNanos(60);
    while (!setup.arrivals().has(number)) {
      if (System.nanoTime() > deadline) {
        throw new BenchFailure("The order " + number + " did not arrive within a minute");
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    while (!setup.database().idle()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return (setup.arrivals().time(number) - began) / 1e6;
  }

  private interface Drop {
    void put(String name, byte[] content) throws BenchFailure, IOException;
  }
}
