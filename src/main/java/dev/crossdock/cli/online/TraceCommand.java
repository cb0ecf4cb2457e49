package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock trace}. */
@Command(
    name = "trace",
    description = "Show the outcome of a document or transmission, stage by stage.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock trace PO-4711           the document of this number, or of this order",
      "  crossdock trace transmission:17   the transmission with this number",
      "  crossdock trace document:42       the document with this id",
      "  crossdock trace PO-4711 --lineage where each of its fields came from",
      "",
      "A bare number is looked up as document number first, then as transmission number, then as"
          + " id.",
    })
public final class TraceCommand extends OnlineCommand {

  @Parameters(paramLabel = "KEY|TRANSMISSION|ID", description = "Of what to tell")
  String what = "";

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  @Option(
      names = "--lineage",
      description = "Where each field of the document came from, and what its map left unread")
  boolean lineage;

  @Override
  void run() throws HubProblem {
    var hub = hub();
    var found = Sought.find(hub, what);
    if (found.size() > 1 && json && !lineage) {
      var all = JsonNodeFactory.instance.arrayNode();
      found.forEach(sought -> all.add(sought.trace().path("document")));
      print(all);
      return;
    }
    if (found.size() > 1) {
      err().println(found.size() + " documents have this number, newest first:");
    }
    for (var sought : found) {
      show(hub, sought);
    }
  }

  private void show(HubClient hub, Sought sought) throws HubProblem {
    if (!lineage) {
      show(sought.trace(), sought.transmission());
      return;
    }
    if (sought.transmission()) {
      throw new IllegalArgumentException(
          "--lineage is told of a document; name one of " + what + " by document:ID");
    }
    var answer = hub.get(sought.path() + "/lineage");
    if (json) {
      print(answer);
    } else {
      new LineageText(out()).print(answer);
    }
  }

  private void show(JsonNode answer, boolean transmission) {
    if (json) {
      print(answer);
      return;
    }
    var text = new TraceText(zone());
    out().println(transmission ? text.transmission(answer) : text.document(answer));
  }
}
