package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** Bytes as a terminal shows them: each line with its offset, and below it what is wrong there. */
final class BytesText {

  private final PrintWriter out;

  BytesText(PrintWriter out) {
    this.out = out;
  }

  /**
   * A page of bytes.
   *
   * @param title of the first page; empty on those behind it
   */
  void page(String title, JsonNode view) {
    if (!title.isEmpty()) {
      out.printf("%s: %s%n", title, kind(view));
    }
    for (var line : view.path("lines")) {
      out.printf("%9d  %s%n", line.path("offset").asLong(), line.path("text").asText());
      for (var mark : line.path("marks")) {
        out.printf(
            "%11s%s^ %s %s: %s%n",
            "",
            " ".repeat(Math.max(0, mark.path("at").asInt())),
            mark.path("severity").asText(),
            mark.path("code").asText(),
            mark.path("message").asText());
      }
    }
  }

  /** What went to a target in an attempt, and what came back. */
  void exchange(String title, JsonNode exchange) {
    out.printf("%s%nrequest, %d bytes%n", title, exchange.path("requestSize").asLong());
    body(exchange.path("requestHeaders"), exchange.path("request"));
    if (exchange.hasNonNull("responseHeaders")) {
      out.printf("response, %d bytes%n", exchange.path("responseSize").asLong());
      body(exchange.path("responseHeaders"), exchange.path("response"));
    } else {
      out.println("response: none came");
    }
    out.println();
  }

  private void body(JsonNode headers, JsonNode view) {
    headers.asText("").lines().forEach(line -> out.println("  " + line));
    page("", view);
  }

  private static String kind(JsonNode view) {
    var charset = view.path("charset").asText();
    return switch (view.path("kind").asText()) {
      case "edi" -> "EDI, a line a segment (" + charset + ')';
      case "text" -> "text (" + charset + ')';
      default -> "no text, in hexadecimal";
    };
  }
}
