package dev.crossdock.lab.bench;

import dev.crossdock.cli.online.HubProblem;
import dev.crossdock.lab.bench.jdbc.HubDatabase;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** What an operator's pages ask for besides searches and overview, in a hub with a history. */
final class HistoryPages {

  private static final int PARTNERS = HubDatabase.PARTNERS_OF_HISTORY;
  private static final int AT_MOST = 300;

  /** Of these, the history has one that is dead-lettered, and one of which nothing was read. */
  private static final int DEAD = 4000;

  private static final int UNREAD = 5000;
  private static final int NUMBER_OF_UNREAD = 11;

  private final TimedRequests requests;
  private final BenchScale scale;
  private final HubDatabase.LastOfSample last;

  HistoryPages(TimedRequests requests, BenchScale scale, HubDatabase database) throws IOException {
    this.requests = requests;
    this.scale = scale;
    this.last = database.lastOfSample();
  }

  Figure run() throws HubProblem {
    var kinds = new LinkedHashMap<String, IntFunction<String>>();
    transmissions(kinds);
    deliveries(kinds);
    cases(kinds);
    others(kinds);
    var paths = new LinkedHashMap<String, IntFunction<String>>();
    kinds.forEach((kind, path) -> paths.put(kind, n -> "/api/v1/" + path.apply(n)));
    var timed = requests.ask("other pages", paths);
    return Figure.of(
            "pages",
            "other pages of the console, p99",
            timed.most(),
            "%.0f ms".formatted(timed.most()),
            "%,d transmissions, %d kinds of request over HTTP, %d each; half within %.0f ms; slower than %d ms: %s"
                .formatted(
                    scale.history(),
                    kinds.size(),
                    scale.searches(),
                    timed.half(),
                    AT_MOST,
                    timed.slowerThan(AT_MOST)))
        .atMost(AT_MOST, AT_MOST + " ms");
  }

  private void transmissions(Map<String, IntFunction<String>> kinds) {
    kinds.put("transmissions", n -> "transmissions?limit=50");
    kinds.put("transmissions further back", n -> "transmissions?limit=50&cursor=" + number(n));
    kinds.put("transmissions of a partner", n -> "transmissions?limit=50&partner=p" + n % PARTNERS);
    kinds.put("transmissions of nobody", n -> "transmissions?limit=50&partner=nobody" + n);
    kinds.put("transmissions rejected", n -> "transmissions?limit=50&state=rejected");
    kinds.put("transmissions failed", n -> "transmissions?limit=50&state=failed");
    kinds.put("transmissions unread", n -> "transmissions?limit=50&unread=true");
    kinds.put("transmissions since an hour", n -> "transmissions?limit=50&since=" + ago(3600));
    kinds.put("transmissions by name", n -> "transmissions?limit=50&name=S" + n + ".");
    kinds.put("transmission", n -> "transmissions/" + number(n));
    kinds.put("document", n -> "documents/" + (last.document() + 2L * read(n) - 1));
    kinds.put("acknowledgement", n -> "documents/" + (last.document() + 2L * read(n)));
    kinds.put("documents archived", n -> "documents?limit=50&state=archived");
    kinds.put("documents held", n -> "documents?limit=50&state=held");
    kinds.put("documents of a map", n -> "documents?limit=50&map=none");
  }

  private void deliveries(Map<String, IntFunction<String>> kinds) {
    kinds.put("deliveries for a person", n -> "deliveries?limit=50");
    kinds.put("deliveries waiting", n -> "deliveries?limit=50&state=ready,retry-scheduled");
    kinds.put("deliveries dead-lettered", n -> "deliveries?limit=50&state=dead-lettered");
    kinds.put("deliveries skipped", n -> "deliveries?limit=50&state=skipped");
    kinds.put("deliveries of any state", n -> "deliveries?limit=50&state=any");
    kinds.put(
        "deliveries of a partner", n -> "deliveries?limit=50&state=any&partner=p" + n % PARTNERS);
    kinds.put("deliveries by key", n -> "deliveries?limit=50&state=any&key=S" + n);
    kinds.put("deliveries by a part", n -> "deliveries?limit=50&state=any&key=*S" + n + "*");
    kinds.put("deliveries of a target", n -> "deliveries?limit=50&state=any&target=none");
    kinds.put("delivery", n -> "deliveries/" + (last.delivery() + 2L * read(n)));
    kinds.put("dead-lettered one", n -> "deliveries/" + (last.delivery() + 2L * dead(n) - 1));
    kinds.put("targets", n -> "targets");
    kinds.put("holds", n -> "holds");
  }

  private void cases(Map<String, IntFunction<String>> kinds) {
    kinds.put("cases", n -> "cases?limit=50");
    kinds.put("cases open, due first", n -> "cases?limit=50&state=open&sort=due");
    kinds.put("cases of a partner", n -> "cases?limit=50&partner=p" + n % PARTNERS);
    kinds.put("cases with a text", n -> "cases?limit=50&q=S" + n);
    kinds.put("case", n -> "cases/" + Math.max(1, n / 40));
  }

  private void others(Map<String, IntFunction<String>> kinds) {
    kinds.put("audit log", n -> "audit?limit=50");
    kinds.put("audit log of a person", n -> "audit?limit=50&actor=operator");
    kinds.put("audit log of an action", n -> "audit?limit=50&action=case-close");
    kinds.put("audit log of an object", n -> "audit?limit=50&object=document:" + n);
    kinds.put("parked documents", n -> "parked?limit=50");
    kinds.put("reconciliation of a day", n -> "reconciliation?since=" + ago(86_400));
    kinds.put("retention", n -> "retention");
    kinds.put("replays", n -> "replays?limit=50");
  }

  private long number(int n) {
    return last.transmission() + n;
  }

  /** The next one of which something was read. */
  private int read(int n) {
    if (n % UNREAD != NUMBER_OF_UNREAD) {
      return n;
    }
    return n < scale.history() ? n + 1 : n - 1;
  }

  /** One that is dead-lettered. */
  private static int dead(int n) {
    return Math.max(0, n - 7) / DEAD * DEAD + 7;
  }

  private static String ago(long seconds) {
    return Instant.now().minusSeconds(seconds).toString();
  }
}
