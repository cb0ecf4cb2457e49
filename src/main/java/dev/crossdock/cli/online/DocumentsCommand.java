package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Status;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock documents}. */
@Command(
    name = "documents",
    description = "List documents, newest first.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock documents --since 1d --state rejected",
      "  crossdock documents --key 'PO-47*' --partner alder --json",
      "  crossdock documents archive 12 13 --reason 'sent by mistake'",
      "  crossdock documents release 12 --reason 'meant for production'",
    },
    subcommands = {
      DocumentsArchiveCommand.class,
      DocumentsUnarchiveCommand.class,
      DocumentsReleaseCommand.class,
      DocumentsWithdrawCommand.class
    })
public final class DocumentsCommand extends ListCommand {

  @Option(
      names = "--key",
      paramLabel = "K",
      description =
          "Document or order number; 'PO-47*' its beginning, '*471*' a part, whatever the case")
  @Nullable String key;

  @Option(names = "--partner", paramLabel = "P", description = "The partner's id")
  @Nullable String partner;

  @Option(
      names = "--state",
      paramLabel = "S",
      description = "Such as delivered, rejected, dead-lettered or archived")
  @Nullable String state;

  @Option(names = "--direction", paramLabel = "D", description = "in or out")
  @Nullable String direction;

  @Option(names = "--since", paramLabel = "T", description = "90m, 6h, 1d or an instant")
  @Nullable String since;

  @Override
  Query query() {
    return new Query("/api/v1/documents")
        .with("key", key)
        .with("partner", partner)
        .with("state", state)
        .with("direction", direction)
        .with("since", since == null ? null : Since.read(since, Clock.systemUTC()));
  }

  @Override
  String text(JsonNode page, ZoneId zone) {
    return table(page, zone);
  }

  static String table(JsonNode page, ZoneId zone) {
    if (page.path("items").isEmpty()) {
      return "No documents.\n";
    }
    var table =
        new TextTable(
            "ID",
            "RECEIVED",
            "PARTNER",
            "WHAT",
            "NUMBER",
            "CONTROL",
            "USAGE",
            "STATE",
            "TRANSMISSION");
    for (var d : page.path("items")) {
      table.row(
          d.path("id").asText(),
          Shown.time(d.path("receivedAt"), zone),
          partner(d),
          (d.path("direction").asText() + ' ' + what(d)).strip(),
          Shown.text(d, "documentNumber"),
          Shown.text(d, "controlNumber"),
          d.path("usage").asText(),
          state(d),
          Shown.text(d, "transmission"));
    }
    return table
        + (page.hasNonNull("next") ? "There are more: narrow it, or raise --limit.\n" : "");
  }

  /** Where no partner is known, who sent it as its envelope says. */
  private static String partner(JsonNode d) {
    return d.hasNonNull("partner") || !d.hasNonNull("sender")
        ? Shown.text(d, "partner")
        : "(" + d.path("sender").asText() + ")";
  }

  private static String state(JsonNode d) {
    return Shown.state(Status.Kind.DOCUMENT, d.path("state"))
        + (d.path("archived").asBoolean() ? ", archived" : "");
  }

  private static String what(JsonNode d) {
    return d.path("type").asText()
        + " ("
        + d.path("standard").asText()
        + ' '
        + d.path("message").asText()
        + ')';
  }
}
