package dev.crossdock.cli.online;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock hold}. */
@Command(
    name = "hold",
    description = {
      "Hold back deliveries to a target, or those of a partner's documents.",
      "What is under way ends; everything else waits, and uses up no attempt."
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock hold target erp-orders --for 30m --reason 'the ERP is updated'",
      "  crossdock hold partner alder --reason 'wrong prices'"
    })
public final class HoldCommand extends OnlineCommand {

  @Parameters(index = "0", paramLabel = "KIND", description = "target or partner")
  String kind = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "Its id")
  String name = "";

  @Option(names = "--for", paramLabel = "T", description = "Released by itself after 90m, 6h, 1d")
  @Nullable String length;

  @Option(names = "--reason", paramLabel = "TEXT", description = "For those who find it held")
  @Nullable String reason;

  @Override
  void run() throws HubProblem {
    var body = new HashMap<String, @Nullable Object>();
    body.put("kind", kind);
    body.put("name", name);
    body.put("reason", reason);
    body.put("seconds", length == null ? null : Since.span(length).toSeconds());
    var unused = hub().post("/api/v1/holds", body);
    out()
        .printf(
            "Deliveries %s %s are held. Start them again with `crossdock release %s %s`.%n",
            kind.equals("partner") ? "of documents of partner" : "to target", name, kind, name);
  }
}
