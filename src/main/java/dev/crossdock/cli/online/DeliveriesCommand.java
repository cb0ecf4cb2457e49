package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Status;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock deliveries}. */
@Command(
    name = "deliveries",
    description = "List deliveries that are dead-lettered or in doubt, newest first.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock deliveries --target erp-orders --since 1d",
      "  crossdock deliveries --state retry-scheduled,ready --json",
      "  crossdock deliveries show 12",
      "  crossdock deliveries resolve 12 --delivered --reason 'it is order 4711 in the ERP'",
      "  crossdock deliveries resend 12 --reason 'the address is mended'",
    },
    subcommands = {
      DeliveryShowCommand.class,
      DeliveryResolveCommand.class,
      DeliveryResendCommand.class,
      DeliverySkipCommand.class
    })
public final class DeliveriesCommand extends ListCommand {

  @Option(
      names = "--state",
      paramLabel = "S",
      description = "States, with commas; any for every one (default: dead-lettered,in-doubt)")
  @Nullable String state;

  @Option(
      names = "--key",
      paramLabel = "K",
      description = "Document or order number; PO-47* its beginning, *471* a part")
  @Nullable String key;

  @Option(names = "--target", paramLabel = "TARGET", description = "The target's id")
  @Nullable String target;

  @Option(names = "--partner", paramLabel = "P", description = "The partner's id")
  @Nullable String partner;

  @Option(names = "--code", paramLabel = "C", description = "Such as target-refused")
  @Nullable String code;

  @Option(names = "--since", paramLabel = "T", description = "90m, 6h, 1d or an instant")
  @Nullable String since;

  @Option(names = "--cursor", paramLabel = "ID", description = "The page behind this delivery")
  @Nullable Long cursor;

  @Override
  Query query() {
    return new Query("/api/v1/deliveries")
        .with("state", state)
        .with("key", key)
        .with("target", target)
        .with("partner", partner)
        .with("code", code)
        .with("since", since == null ? null : Since.read(since, Clock.systemUTC()))
        .with("cursor", cursor);
  }

  @Override
  String text(JsonNode page, ZoneId zone) {
    return table(page, zone);
  }

  static String table(JsonNode page, ZoneId zone) {
    if (page.path("items").isEmpty()) {
      return "No deliveries.\n";
    }
    var table =
        new TextTable(
            "ID", "SINCE", "TARGET", "STATE", "PARTNER", "WHAT", "ATTEMPTS", "CODE", "REASON");
    for (var d : page.path("items")) {
      table.row(
          d.path("id").asText(),
          Shown.time(d.path("at"), zone),
          d.path("target").asText(),
          Shown.state(Status.Kind.DELIVERY, d.path("state")),
          Shown.text(d, "partner"),
          (d.path("type").asText() + ' ' + Shown.text(d, "documentNumber")).strip(),
          d.path("attempts").asText(),
          Shown.text(d, "code"),
          Shown.text(d, "detail"));
    }
    return table
        + (page.hasNonNull("next")
            ? "There are more: --cursor %s\n".formatted(page.path("next").asText())
            : "");
  }
}
