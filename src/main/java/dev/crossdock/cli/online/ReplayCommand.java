package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock replay}. */
@Command(
    name = "replay",
    description = {
      "Do again what was done with documents: read them, have them accepted, make their"
          + " deliveries, or send what answered them.",
      "Of a document that failed at a target only that target gets it again. Another target gets it"
          + " where it is named with --target; --dry-run says who gets what.",
      "A delivery goes again with its idempotency key, so its target drops what it has. With"
          + " --force a target that has the document gets it under a new key, as another one.",
      "From raw, --force lets a document take effect though another one has its number, copies"
          + " too. Both need an approver."
    },
    subcommands = {ReplayEditCommand.class, ReplayApproveCommand.class},
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock replay 4711 --dry-run",
      "  crossdock replay 4711 --target erp-orders --reason 'the ERP was restored'",
      "  crossdock replay --state dead-lettered --partner alder --since 1d --reason 'the ERP is"
          + " back'",
      "  crossdock replay 4711 --from raw --dry-run",
      "  crossdock replay 4711 --from raw --force --user petra --reason 'the number was used"
          + " twice'",
      "  crossdock replay --from raw --whole 815 --reason 'the partner is known now'",
      "  crossdock replay --from canonical --state rejected --code gtin-invalid --dry-run",
      "  crossdock replay 4711 --from acknowledgement --reason 'the partner lost it'",
    })
public final class ReplayCommand extends AsPerson {

  @Parameters(arity = "0..*", paramLabel = "DOCUMENT", description = "Ids of documents")
  List<Long> documents = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "POINT",
      defaultValue = "delivery",
      description =
          "From where: raw, canonical, delivery or acknowledgement (default: ${DEFAULT-VALUE})")
  String from = "delivery";

  @Option(
      names = "--version",
      paramLabel = "HASH",
      description = "From raw: the map version to read by, instead of what is agreed today")
  @Nullable String version;

  @Option(
      names = "--whole",
      paramLabel = "TRANSMISSION",
      description = "From raw: reprocess a whole transmission in which nothing could be read")
  @Nullable Long whole;

  @Option(names = "--key", paramLabel = "K", description = "Document or order number, or PO-47*")
  @Nullable String key;

  @Option(names = "--partner", paramLabel = "P", description = "The partner's id")
  @Nullable String partner;

  @Option(names = "--type", paramLabel = "T", description = "Such as order")
  @Nullable String type;

  @Option(names = "--state", paramLabel = "S", description = "Such as dead-lettered")
  @Nullable String state;

  @Option(names = "--code", paramLabel = "C", description = "A code, such as target-unreachable")
  @Nullable String code;

  @Option(names = "--map", paramLabel = "M", description = "The map that read them")
  @Nullable String map;

  @Option(names = "--transmission", paramLabel = "N", description = "Those of one transmission")
  @Nullable Long transmission;

  @Option(names = "--since", paramLabel = "T", description = "90m, 6h, 1d or an instant")
  @Nullable String since;

  @Option(names = "--until", paramLabel = "T", description = "90m, 6h, 1d or an instant")
  @Nullable String until;

  @Option(names = "--target", paramLabel = "T", description = "Only to this target; repeatable")
  List<String> targets = new ArrayList<>();

  @Option(
      names = "--force",
      description = "Even where the target, or from raw the hub, has it: as another one")
  boolean force;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Kept with the replay")
  @Nullable String reason;

  @Option(names = "--rate", paramLabel = "N", description = "Most documents a second")
  @Nullable Integer rate;

  @Option(names = "--stop-after", paramLabel = "N", description = "Stop after N failures")
  @Nullable Integer stopAfter;

  @Option(names = "--dry-run", description = "Only say what would be done")
  boolean dryRun;

  @Option(names = "--yes", description = "Don't ask before more than one document")
  boolean yes;

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  @Override
  void run() throws HubProblem {
    if (whole != null) {
      readWhole(whole);
      return;
    }
    var body = body();
    if (!dryRun && (reason == null || reason.isBlank())) {
      throw new IllegalArgumentException("Give a reason with --reason; it is kept with the replay");
    }
    var hub = asPerson();
    if (dryRun) {
      var found = hub.post("/api/v1/replays/dry-run", body);
      tell(found, ReplayText.dryRun(found));
      return;
    }
    if (!yes && documents.size() != 1 && !agreed(hub.post("/api/v1/replays/dry-run", body))) {
      err().println("Nothing was done.");
      return;
    }
    var begun = hub.post("/api/v1/replays", body);
    tell(begun, ReplayText.begun(begun));
  }

  private void readWhole(long transmission) throws HubProblem {
    if (!from.equals("raw") || dryRun || !documents.isEmpty()) {
      throw new IllegalArgumentException(
          "--whole goes with --from raw, names no documents, and has no dry run: look with"
              + " `crossdock map`");
    }
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException(
          "Give a reason with --reason; it is kept with the transmission");
    }
    var answer =
        asPerson()
            .post("/api/v1/transmissions/" + transmission + "/reprocess", Map.of("reason", reason));
    tell(
        answer,
        "Transmission %d is reprocessed: crossdock trace %d%n"
            .formatted(transmission, transmission));
  }

  private void tell(JsonNode answer, String words) {
    if (json) {
      print(answer);
    } else {
      out().print(words);
    }
  }

  private boolean agreed(JsonNode found) {
    var console =
        Tty.console()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "More than one document: look with --dry-run, then say --yes"));
    out().print(ReplayText.summary(found));
    out().flush();
    var answer = console.readLine("Go on? [y/N] ");
    return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
  }

  private Map<String, @Nullable Object> body() {
    var filter = new HashMap<String, @Nullable Object>();
    filter.put("key", key);
    filter.put("partner", partner);
    filter.put("type", type);
    filter.put("state", state);
    filter.put("code", code);
    filter.put("map", map);
    filter.put("transmission", transmission);
    filter.put("since", since == null ? null : Since.read(since, Clock.systemUTC()));
    filter.put("until", until == null ? null : Since.read(until, Clock.systemUTC()));
    filter.values().removeIf(java.util.Objects::isNull);
    if (documents.isEmpty() == filter.isEmpty()) {
      throw new IllegalArgumentException(
          "Name documents by their ids, or say which with --partner, --state and the like");
    }
    var body = new HashMap<String, @Nullable Object>();
    body.put("point", from);
    body.put("version", version);
    body.put("documents", documents);
    body.put("filter", filter.isEmpty() ? null : filter);
    body.put("targets", targets);
    body.put("force", force);
    body.put("reason", reason);
    body.put("rate", rate);
    body.put("stopAfter", stopAfter);
    return body;
  }
}
