package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
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
    })
public final class DocumentsCommand extends ListCommand {

  @Option(
      names = "--key",
      paramLabel = "K",
      description = "Document or order number; with a trailing * the beginning of one")
  @Nullable String key;

  @Option(names = "--partner", paramLabel = "P", description = "The partner's id")
  @Nullable String partner;

  @Option(names = "--state", paramLabel = "S", description = "Such as delivered or rejected")
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
        new Columns("ID", "RECEIVED", "PARTNER", "WHAT", "NUMBER", "USAGE", "STATE", "RECEIPT");
    for (var d : page.path("items")) {
      table.row(
          d.path("id").asText(),
          Shown.time(d.path("receivedAt"), zone),
          Shown.text(d, "partner"),
          (d.path("direction").asText() + ' ' + what(d)).strip(),
          Shown.text(d, "documentNumber"),
          d.path("usage").asText(),
          d.path("state").asText(),
          Shown.text(d, "receipt"));
    }
    return table
        + (page.hasNonNull("next") ? "There are more: narrow it, or raise --limit.\n" : "");
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
