package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Status;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock parked}. */
@Command(
    name = "parked",
    description = "List documents that wait for one that must take effect before them.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock parked --partner alder",
      "  crossdock parked resume 12 --reason 'the order was typed in by hand'",
      "  crossdock parked withdraw 12 --reason 'the partner sends it again'",
    },
    subcommands = {ParkedResumeCommand.class, ParkedWithdrawCommand.class})
public final class ParkedCommand extends ListCommand {

  @Option(names = "--partner", paramLabel = "P", description = "The partner's id")
  @Nullable String partner;

  @Override
  Query query() {
    return new Query("/api/v1/parked").with("partner", partner);
  }

  @Override
  String text(JsonNode page, ZoneId zone) {
    return table(page, zone);
  }

  static String table(JsonNode page, ZoneId zone) {
    if (page.path("items").isEmpty()) {
      return "Nothing is parked.\n";
    }
    var table =
        new TextTable("DOCUMENT", "PARTNER", "WHAT", "WAITS FOR", "SINCE", "UNTIL", "THAT ONE IS");
    for (var d : page.path("items")) {
      table.row(
          d.path("document").asText(),
          d.path("partner").asText(),
          (d.path("type").asText() + ' ' + Shown.text(d, "documentNumber")).strip(),
          d.path("waitsFor").asText() + " about order " + d.path("order").asText(),
          Shown.time(d.path("since"), zone),
          Shown.time(d.path("until"), zone),
          d.hasNonNull("predecessor")
              ? Shown.state(Status.Kind.DOCUMENT, d.path("predecessor"))
              : "not there");
    }
    return table.toString();
  }
}
