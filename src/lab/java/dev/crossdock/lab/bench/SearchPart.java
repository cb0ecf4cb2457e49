package dev.crossdock.lab.bench;

import dev.crossdock.cli.online.HubClient;
import dev.crossdock.cli.online.HubProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Searches in a hub that has many documents, over HTTP, one after the other: those by business key
 * against their floor, the others beside them. The documents are rows of two thirds orders and one
 * third invoices of fifty partners over ninety days, each with its acknowledgement, made in the
 * database and not by traffic.
 */
final class SearchPart {

  private static final int PARTNERS = 50;
  private static final long SEED = 4711;

  private final Ground ground;
  private final Scale scale;
  private final Consumer<String> progress;
  private final Random random = new Random(SEED);

  SearchPart(Ground ground, Scale scale, Consumer<String> progress) {
    this.ground = ground;
    this.scale = scale;
    this.progress = progress;
  }

  List<Figure> run() throws BenchFailure, IOException {
    progress.accept("filling the database with %,d documents".formatted(scale.documents()));
    ground.database().fill(scale.documents() / 2, PARTNERS);
    try {
      var client = HubClient.open(ground.hub().home().data());
      var figures = new ArrayList<Figure>();
      figures.add(
          measured(client, "search.key", "search by business key", byKey()).atMost(100, "100 ms"));
      figures.add(measured(client, "search.other", "search by anything else", byOther()));
      return figures;
    } catch (HubProblem e) {
      throw new BenchFailure("The hub did not answer a search: " + e.getMessage());
    }
  }

  /** Words for a kind of search, and how the query of it is made for a document's number. */
  private Map<String, IntFunction<String>> byKey() {
    return Map.of(
        "document number", n -> "key=S" + n,
        "order number", n -> "key=O" + n,
        "beginning, few", n -> "key=S" + n / 10 + "*",
        "beginning, many", n -> "key=S" + Integer.toString(n).charAt(0) + "*",
        "number of a partner", n -> "key=S" + n + "&partner=p" + n % PARTNERS,
        "beginning and type", n -> "key=S" + n / 100 + "*&type=invoice",
        "not there", n -> "key=X" + n,
        "not there, beginning", n -> "key=X" + n + "*");
  }

  private Map<String, IntFunction<String>> byOther() {
    return Map.ofEntries(
        Map.entry("newest", n -> ""),
        Map.entry("partner", n -> "partner=p" + n % PARTNERS),
        Map.entry("partner and type", n -> "partner=p" + n % PARTNERS + "&type=invoice"),
        Map.entry("state dead", n -> "state=dead"),
        Map.entry("state rejected", n -> "state=rejected"),
        Map.entry("partner and rejected", n -> "state=rejected&partner=p" + n % PARTNERS),
        Map.entry("type", n -> "type=invoice"),
        Map.entry("direction", n -> "direction=out"),
        Map.entry("transmission", n -> "transmission=" + ground.database().transmission(n)),
        Map.entry("since an hour", n -> "since=" + ago(3600)),
        Map.entry("a day, long ago", n -> "since=" + ago(40 * 86400) + "&until=" + ago(39 * 86400)),
        Map.entry("target", n -> "target=erp"),
        Map.entry("target and dead", n -> "target=erp&state=dead"),
        Map.entry("code and rejected", n -> "code=field-missing&state=rejected"));
  }

  private static String ago(long seconds) {
    return java.time.Instant.now().minusSeconds(seconds).toString();
  }

  private Figure measured(
      HubClient client, String key, String words, Map<String, IntFunction<String>> kinds)
      throws HubProblem {
    var all = new ArrayList<Double>();
    var worst = "";
    double worstMillis = 0;
    for (var kind : kinds.entrySet()) {
      progress.accept(words + ": " + kind.getKey());
      var millis = new double[scale.searches()];
      for (int i = -scale.searches() / 10; i < millis.length; i++) {
        int number = random.nextInt(scale.documents() / 2) + 1;
        var path = "/api/v1/documents?limit=50&" + kind.getValue().apply(number);
        long began = System.nanoTime();
        var unused = client.get(path);
        if (i >= 0) {
          millis[i] = (System.nanoTime() - began) / 1e6;
          all.add(millis[i]);
        }
      }
      double most = percentile(millis, 0.99);
      if (most > worstMillis) {
        worstMillis = most;
        worst = kind.getKey();
      }
    }
    var millis = all.stream().mapToDouble(Double::doubleValue).toArray();
    double most = percentile(millis, 0.99);
    return Figure.of(
        key,
        words + ", p99",
        most,
        "%.0f ms".formatted(most),
        "%,d documents, %d kinds of search over HTTP, %d each; half within %.0f ms; the slowest kind: %s, p99 %.0f ms"
            .formatted(
                scale.documents(),
                kinds.size(),
                scale.searches(),
                percentile(millis, 0.5),
                worst,
                worstMillis));
  }

  private static double percentile(double[] millis, double share) {
    var sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
  }
}
