package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Status;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock transmissions}. */
@Command(
    name = "transmissions",
    description = "List received files, newest first.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock transmissions --since 1d --partner alder",
      "  crossdock transmissions --name orders",
      "  crossdock transmissions --unread",
      "  crossdock transmissions archive 17 --reason 'unknown sender, nobody misses it'",
    },
    subcommands = {TransmissionsArchiveCommand.class, TransmissionsUnarchiveCommand.class})
public final class TransmissionsCommand extends ListCommand {

  @Option(names = "--partner", paramLabel = "P", description = "The partner's id")
  @Nullable String partner;

  @Option(names = "--name", paramLabel = "N", description = "A part of the file's name")
  @Nullable String name;

  @Option(names = "--state", paramLabel = "S", description = "Such as rejected or archived")
  @Nullable String state;

  @Option(names = "--unread", description = "Only those in which nothing could be read")
  boolean unread;

  @Option(names = "--since", paramLabel = "T", description = "90m, 6h, 1d or an instant")
  @Nullable String since;

  @Option(names = "--cursor", paramLabel = "N", description = "The page behind this number")
  @Nullable Long cursor;

  @Override
  Query query() {
    return new Query("/api/v1/transmissions")
        .with("partner", partner)
        .with("name", name)
        .with("state", state)
        .with("unread", unread ? true : null)
        .with("since", since == null ? null : Since.read(since, Clock.systemUTC()))
        .with("cursor", cursor);
  }

  @Override
  String text(JsonNode page, ZoneId zone) {
    return table(page, zone);
  }

  static String table(JsonNode page, ZoneId zone) {
    if (page.path("items").isEmpty()) {
      return "No transmissions.\n";
    }
    var table =
        new TextTable(
            "NUMBER", "RECEIVED", "PARTNER", "CHANNEL", "FILE", "BYTES", "STATE", "OUTCOME");
    for (var t : page.path("items")) {
      table.row(
          t.path("number").asText(),
          Shown.time(t.path("receivedAt"), zone),
          t.path("partner").asText(),
          t.path("channel").asText(),
          t.path("name").asText(),
          t.path("size").asText(),
          Shown.state(Status.Kind.TRANSMISSION, t.path("state"))
              + (t.path("archived").asBoolean() ? ", archived" : ""),
          t.path("words").asText());
    }
    return table
        + (page.hasNonNull("next")
            ? "There are more: --cursor %s\n".formatted(page.path("next").asText())
            : "");
  }
}
