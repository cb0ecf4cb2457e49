package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Status;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock cases}. */
@Command(
    name = "cases",
    description = "List cases, newest first, or work on one.",
    subcommands = {
      CaseShowCommand.class,
      CaseAssignCommand.class,
      CaseResolveCommand.class,
      CaseCommentCommand.class
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock cases                           open ones: neither resolved nor closed",
      "  crossdock cases --state any --owner partner-support",
      "  crossdock cases show 12",
      "  crossdock cases assign 12 anna",
    })
public final class CasesCommand extends ListCommand {

  @Option(
      names = "--state",
      paramLabel = "S",
      description = "open, assigned, in-progress, waiting, resolved, closed, or any; with commas")
  @Nullable String state;

  @Option(names = "--owner", paramLabel = "O", description = "The team it is routed to")
  @Nullable String owner;

  @Option(names = "--assignee", paramLabel = "A", description = "Who has it; none: nobody")
  @Nullable String assignee;

  @Option(
      names = "--sort",
      paramLabel = "BY",
      description = "newest (default), oldest, due, severity, owner or assignee")
  @Nullable String sort;

  @Option(names = "--older", paramLabel = "T", description = "Opened 90m, 6h or 1d ago, or earlier")
  @Nullable String older;

  @Option(names = "--partner", paramLabel = "P", description = "The partner's id")
  @Nullable String partner;

  @Option(names = "--code", paramLabel = "C", description = "A code, such as sender-unknown")
  @Nullable String code;

  @Override
  Query query() {
    return new Query("/api/v1/cases")
        .with("state", state)
        .with("owner", owner)
        .with("assignee", assignee)
        .with("sort", sort)
        .with("openedBefore", older == null ? null : Since.read(older, Clock.systemUTC()))
        .with("partner", partner)
        .with("code", code);
  }

  @Override
  String text(JsonNode page, ZoneId zone) {
    return table(page, zone);
  }

  static String table(JsonNode page, ZoneId zone) {
    if (page.path("items").isEmpty()) {
      return "No cases.\n";
    }
    var table =
        new TextTable(
            "CASE",
            "OPENED",
            "STATE",
            "SEVERITY",
            "OWNER",
            "ASSIGNEE",
            "PARTNER",
            "CODES",
            "TITLE");
    for (var c : page.path("items")) {
      table.row(
          c.path("id").asText(),
          Shown.time(c.path("opened"), zone),
          Shown.state(Status.Kind.CASE, c.path("state")),
          c.path("severity").asText(),
          c.path("owner").asText(),
          Shown.text(c, "assignee"),
          Shown.text(c, "partner"),
          codes(c),
          c.path("title").asText());
    }
    return table
        + (page.hasNonNull("next") ? "There are more: narrow it, or raise --limit.\n" : "");
  }

  /** The codes of a case with commas; of many, the first two. */
  static String codes(JsonNode aCase) {
    var codes = aCase.path("codes");
    var text = new StringBuilder();
    for (int i = 0; i < Math.min(2, codes.size()); i++) {
      text.append(i == 0 ? "" : ", ").append(codes.get(i).asText());
    }
    return codes.size() > 2 ? text + ", ..." : text.toString();
  }
}
