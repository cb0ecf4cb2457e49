package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock audit}. */
@Command(
    name = "audit",
    description = "List what people, partners and the hub did, newest first.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock audit --actor anna --since 7d",
      "  crossdock audit --object document:4711",
      "  crossdock audit --action login --json",
      "  crossdock audit export audit.ndjson",
      "  crossdock audit verify",
      "  crossdock audit verify audit.ndjson --head 5a3c..."
    },
    subcommands = {AuditExportCommand.class, AuditVerifyCommand.class})
public final class AuditCommand extends ListCommand {

  @Option(names = "--actor", paramLabel = "NAME", description = "User, partner, system; or hub")
  @Nullable String actor;

  @Option(names = "--action", paramLabel = "A", description = "Such as case-assign")
  @Nullable String action;

  @Option(names = "--object", paramLabel = "O", description = "Type, or TYPE:ID as delivery:12")
  @Nullable String object;

  @Option(names = "--since", paramLabel = "T", description = "90m, 6h, 1d or an instant")
  @Nullable String since;

  @Option(names = "--until", paramLabel = "T", description = "Before then: likewise")
  @Nullable String until;

  @Option(names = "--cursor", paramLabel = "ID", description = "The page behind this act")
  @Nullable Long cursor;

  @Override
  Query query() {
    return new Query("/api/v1/audit")
        .with("actor", actor)
        .with("action", action)
        .with("object", object)
        .with("since", since == null ? null : Since.read(since, Clock.systemUTC()))
        .with("until", until == null ? null : Since.read(until, Clock.systemUTC()))
        .with("cursor", cursor);
  }

  @Override
  String text(JsonNode page, ZoneId zone) {
    if (page.path("items").isEmpty()) {
      return "No acts.\n";
    }
    var table =
        new TextTable("ID", "WHEN", "ACTOR", "THROUGH", "ACTION", "OBJECT", "OUTCOME", "REASON");
    for (var act : page.path("items")) {
      var entry = act.path("entry");
      var who = entry.path("actor");
      table.row(
          act.path("id").asText(),
          Shown.time(act.path("at"), zone),
          who.path("name").asText(),
          (who.path("channel").asText() + ' ' + who.path("address").asText("")).strip(),
          entry.path("action").asText(),
          entry.at("/object/type").asText() + ' ' + entry.at("/object/id").asText(),
          entry.path("outcome").asText(),
          Shown.text(entry, "reason"));
    }
    return table
        + (page.hasNonNull("next")
            ? "There are more: --cursor %s\n".formatted(page.path("next").asText())
            : "");
  }
}
