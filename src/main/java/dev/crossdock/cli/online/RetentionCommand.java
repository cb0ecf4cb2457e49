package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock retention}. */
@Command(
    name = "retention",
    description = {
      "Tell what would be purged now, what is held up, and what was purged.",
      "Changes nothing: the hub purges by itself what company.yaml says under retention."
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {"  crossdock retention", "  crossdock retention --json"})
public final class RetentionCommand extends OnlineCommand {

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  @Override
  void run() throws HubProblem {
    var view = hub().get("/api/v1/retention");
    if (json) {
      print(view);
    } else {
      out().print(text(view));
    }
  }

  static String text(JsonNode view) {
    var table = new TextTable("KIND", "RETAINED FOR", "EXPIRED NOW", "PURGED");
    for (var kind : view.path("kinds")) {
      table.row(
          kind.path("kind").asText(),
          kind.hasNonNull("days") ? kind.path("days").asText() + " days" : "ever",
          kind.path("expired").asText() + (kind.path("more").asBoolean() ? " or more" : ""),
          kind.hasNonNull("purged") ? kind.path("purged").asText() : "-");
    }
    var open = view.path("open");
    var archive = view.path("archive");
    return table
        + "\nOf files that are old enough, %s wait for a document in them, %s for a case;"
            .formatted(open.path("unsettled").asText(), open.path("cases").asText())
        + " %s are retained longer because somebody asked.\n"
            .formatted(open.path("retained").asText())
        + (view.path("archiving").asBoolean()
            ? "What goes is written to the archive first: "
            : "What goes is not archived. The archive has ")
        + "%s files, %s bytes.\n"
            .formatted(archive.path("files").asText(), archive.path("bytes").asText());
  }
}
