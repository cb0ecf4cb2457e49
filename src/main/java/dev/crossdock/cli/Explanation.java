package dev.crossdock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.cli.online.LineageText;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.bind.Lineage;
import dev.crossdock.versions.DocumentLineage;
import java.io.PrintWriter;

/** Prints where each field of a document came from, and what the map left unread. */
final class Explanation {

  private static final JsonMapper JSON = new JsonMapper();

  private final PrintWriter out;
  private final boolean json;

  Explanation(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void print(MappedDocument mapped, Lineage lineage) {
    JsonNode told = JSON.valueToTree(DocumentLineage.of(mapped, lineage));
    if (json) {
      out.println(told);
    } else {
      new LineageText(out).print(told);
    }
  }
}
