package dev.crossdock.lab.bench;

import dev.crossdock.cli.online.HubClient;
import dev.crossdock.cli.online.HubProblem;
import dev.crossdock.lab.bench.jdbc.HubDatabase;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Searches and the overview of the console in a hub with a history, over HTTP, one after the other:
 * by business key, by a part of a number and by anything else.
 */
final class HistorySearches {

  private static final int PARTNERS = HubDatabase.PARTNERS_OF_HISTORY;

  private final BenchSetup setup;
  private final BenchScale scale;
  private final Consumer<String> progress;

  HistorySearches(BenchSetup setup, BenchScale scale, Consumer<String> progress) {
    this.setup = setup;
    this.scale = scale;
    this.progress = progress;
  }

  List<Figure> run() throws BenchFailure, IOException {
    long before = setup.database().lastOfSample().transmission();
    try {
      var client = HubClient.open(setup.hub().home().data());
      var requests = new TimedRequests(client, scale, progress);
      return List.of(
          measured(requests, "search.key", "search by business key", documents(byKey()))
              .atMost(100, "100 ms"),
          measured(
                  requests, "search.substring", "search by a part of a number", documents(byPart()))
              .atMost(300, "300 ms"),
          measured(requests, "search.other", "search by anything else", documents(byOther(before))),
          measured(requests, "overview", "overview of the console", overview())
              .atMost(200, "200 ms"),
          new HistoryPages(requests, scale, setup.database()).run());
    } catch (HubProblem e) {
      throw new BenchFailure("The hub did not answer: " + e.getMessage());
    }
  }

  /** Numbers are of the whole past; those of few digits are rare and found all over it. */
  private Map<String, IntFunction<String>> byPart() {
    return Map.of(
        "end of a number", n -> "key=*" + "%05d".formatted(n % 100_000),
        "middle of a number", n -> "key=*" + "%06d".formatted(n).substring(1, 5) + "*",
        "small letters", n -> "key=*s" + n,
        "three digits, many", n -> "key=*" + "%03d".formatted(n % 1000) + "*",
        "part and partner",
            n -> "key=*" + "%04d".formatted(n % 10_000) + "&partner=p" + n % PARTNERS,
        "not there", n -> "key=*X" + n + "*");
  }

  /** What the page asks for, again and again while it is open. */
  private static Map<String, IntFunction<String>> overview() {
    var asked = new LinkedHashMap<String, IntFunction<String>>();
    for (var path :
        List.of(
            "summary",
            "attention",
            "targets",
            "intake",
            "reconciliation/standing",
            "cases?limit=5",
            "replays?state=stopped&limit=50")) {
      asked.put(path, n -> "/api/v1/" + path);
    }
    return asked;
  }

  private static Map<String, IntFunction<String>> documents(
      Map<String, IntFunction<String>> queries) {
    var paths = new LinkedHashMap<String, IntFunction<String>>();
    queries.forEach(
        (kind, query) -> paths.put(kind, n -> "/api/v1/documents?limit=50&" + query.apply(n)));
    return paths;
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

  private Map<String, IntFunction<String>> byOther(long before) {
    return Map.ofEntries(
        Map.entry("newest", n -> ""),
        Map.entry("partner", n -> "partner=p" + n % PARTNERS),
        Map.entry("partner and type", n -> "partner=p" + n % PARTNERS + "&type=invoice"),
        Map.entry("state dead-lettered", n -> "state=dead-lettered"),
        Map.entry("state rejected", n -> "state=rejected"),
        Map.entry("partner and rejected", n -> "state=rejected&partner=p" + n % PARTNERS),
        Map.entry("type", n -> "type=invoice"),
        Map.entry("direction", n -> "direction=out"),
        Map.entry("transmission", n -> "transmission=" + (before + n)),
        Map.entry("since an hour", n -> "since=" + ago(3600)),
        Map.entry("a day, long ago", n -> "since=" + ago(40 * 86400) + "&until=" + ago(39 * 86400)),
        Map.entry("target", n -> "target=orders"),
        Map.entry("target and dead-lettered", n -> "target=orders&state=dead-lettered"),
        Map.entry("code and rejected", n -> "code=element-missing&state=rejected"));
  }

  private static String ago(long seconds) {
    return java.time.Instant.now().minusSeconds(seconds).toString();
  }

  private Figure measured(
      TimedRequests requests, String key, String words, Map<String, IntFunction<String>> kinds)
      throws HubProblem {
    var timed = requests.ask(words, kinds);
    return Figure.of(
        key,
        words + ", p99",
        timed.most(),
        "%.0f ms".formatted(timed.most()),
        "%,d transmissions, %d kinds of request over HTTP, %d each; half within %.0f ms; the slowest kind: %s"
            .formatted(
                scale.history(), kinds.size(), scale.searches(), timed.half(), timed.slowest()));
  }
}
