package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock trace}. */
@Command(
    name = "trace",
    description = "Tell what became of a document or transmission, stage by stage.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock trace PO-4711           the document of this number, or of this order",
      "  crossdock trace receipt:17        the transmission with this receipt number",
      "  crossdock trace document:42       the document with this id",
      "  crossdock trace PO-4711 --lineage where each of its fields came from",
      "",
      "A bare number is looked up as document number first, then as receipt, then as id.",
    })
public final class TraceCommand extends OnlineCommand {

  @Parameters(paramLabel = "KEY|RECEIPT|ID", description = "Of what to tell")
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
    if (what.startsWith("receipt:")) {
      show(hub, "/api/v1/transmissions/" + number("receipt:"), true);
    } else if (what.startsWith("document:")) {
      show(hub, "/api/v1/documents/" + number("document:"), false);
    } else {
      search(hub);
    }
  }

  private void search(HubClient hub) throws HubProblem {
    var found = hub.get(new Query("/api/v1/documents").with("key", what).toString()).path("items");
    if (found.isEmpty() && !what.matches("\\d{1,18}")) {
      found =
          hub.get(new Query("/api/v1/documents").with("key", "*" + what + "*").toString())
              .path("items");
    }
    if (found.size() == 1) {
      show(hub, "/api/v1/documents/" + found.get(0).path("id").asLong(), false);
    } else if (found.size() > 1 && !json) {
      err().println(found.size() + " documents have this number, newest first:");
      for (var document : found) {
        show(hub, "/api/v1/documents/" + document.path("id").asLong(), false);
      }
    } else if (found.size() > 1) {
      print(found);
    } else if (what.matches("\\d{1,18}")) {
      byNumber(hub);
    } else {
      throw new HubProblem(
          "There is no document of number or order "
              + what
              + ". `crossdock documents --since 1d` lists what came.");
    }
  }

  private void byNumber(HubClient hub) throws HubProblem {
    try {
      show(hub, "/api/v1/transmissions/" + what, true);
    } catch (HubProblem e) {
      if (e.status() != 404) {
        throw e;
      }
      show(hub, "/api/v1/documents/" + what, false);
    }
  }

  private String number(String prefix) {
    var number = what.substring(prefix.length());
    if (!number.matches("\\d{1,18}")) {
      throw new IllegalArgumentException("'" + number + "' is no number");
    }
    return number;
  }

  private void show(HubClient hub, String path, boolean transmission) throws HubProblem {
    if (!lineage) {
      show(hub.get(path), transmission);
      return;
    }
    if (transmission) {
      throw new IllegalArgumentException(
          "--lineage is told of a document; name one of " + what + " by document:ID");
    }
    var answer = hub.get(path + "/lineage");
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
