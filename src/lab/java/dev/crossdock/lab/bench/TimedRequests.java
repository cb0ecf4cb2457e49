package dev.crossdock.lab.bench;

import dev.crossdock.cli.online.HubClient;
import dev.crossdock.cli.online.HubProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Requests to the API of a hub with a history, over HTTP, one after the other. */
final class TimedRequests {

  private static final long SEED = 4711;

  private final HubClient client;
  private final BenchScale scale;
  private final Consumer<String> progress;
  private final Random random = new Random(SEED);

  TimedRequests(HubClient client, BenchScale scale, Consumer<String> progress) {
    this.client = client;
    this.scale = scale;
    this.progress = progress;
  }

  /**
   * Asks all kinds of request for numbers drawn at random.
   *
   * @param kinds words for a kind, and the path of it for a number of the history, from 1
   */
  Timed ask(String words, Map<String, IntFunction<String>> kinds) throws HubProblem {
    var all = new ArrayList<Double>();
    var slowest = new LinkedHashMap<String, Double>();
    for (var kind : kinds.entrySet()) {
      progress.accept(words + ": " + kind.getKey());
      var millis = new double[scale.searches()];
      for (int i = -scale.searches() / 10; i < millis.length; i++) {
        var path = kind.getValue().apply(random.nextInt(scale.history()) + 1);
        long began = System.nanoTime();
        var unused = client.get(path);
        if (i >= 0) {
          millis[i] = (System.nanoTime() - began) / 1e6;
          all.add(millis[i]);
        }
      }
      slowest.put(kind.getKey(), percentile(millis, 0.99));
    }
    return new Timed(all.stream().mapToDouble(Double::doubleValue).toArray(), slowest);
  }

  /**
   * How long they took.
   *
   * @param millis of all
   * @param kinds of 99 of 100 of each kind, at most
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Timed(double[] millis, Map<String, Double> kinds) {

    /** Of 99 of 100, at most. */
    double most() {
      return percentile(millis, 0.99);
    }

    double half() {
      return percentile(millis, 0.5);
    }

    /** The kind that took longest, and how long, in words. */
    String slowest() {
      return kinds.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Timed::words)
          .orElse("none");
    }

    /** The kinds that took longer than this, in words. */
    String slowerThan(double most) {
      var slow =
          kinds.entrySet().stream()
              .filter(kind -> kind.getValue() > most)
              .map(Timed::words)
              .collect(Collectors.joining("; "));
      return slow.isEmpty() ? "none" : slow;
    }

    private static String words(Map.Entry<String, Double> kind) {
      return "%s, p99 %.0f ms".formatted(kind.getKey(), kind.getValue());
    }
  }

  private static double percentile(double[] millis, double share) {
    var sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
  }
}
