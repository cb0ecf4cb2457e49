package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock bytes}. */
@Command(
    name = "bytes",
    description = {
      "Show the bytes of a document or transmission: what came in or went out, and every call of a"
          + " target.",
      "EDI is shown by segment with the places of violations marked, other text by line, the rest"
          + " in hex. Who looks needs the right to see content; it is in the audit log."
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock bytes PO-4711                   what came in of the document of this number",
      "  crossdock bytes transmission:17           the transmission with this number",
      "  crossdock bytes document:42 --sent        what went to the partner: its acknowledgement,",
      "                                            or the interchange that it was sent in",
      "  crossdock bytes document:42 --attempts    request and response of each attempt",
      "  crossdock bytes transmission:17 --output a.edi  the bytes as they came, into a file",
      "",
      "Exit codes: 0 shown; 1 nothing is kept of it, not allowed, or no hub; 64 wrong usage.",
    })
public final class BytesCommand extends AsPerson {

  @Parameters(
      paramLabel = "DOCUMENT|TRANSMISSION",
      description = "A document's number, document:ID or transmission:NUMBER")
  String what = "";

  @ArgGroup @Nullable Which which;

  @Option(names = "--raw", description = "Write the bytes as they are to standard output")
  boolean raw;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the bytes as they are into this file")
  @Nullable Path output;

  /** Which bytes, where it is not what came in. */
  static final class Which {
    @Option(names = "--sent", description = "What was sent to the partner, instead of what came in")
    boolean sent;

    @Option(
        names = "--attempts",
        description =
            "Request and response of each attempt to deliver it, as far as they are kept; secrets"
                + " are masked")
    boolean attempts;
  }

  @Override
  void run() throws HubProblem {
    boolean plain = raw || output != null;
    if (plain && which != null && which.attempts) {
      throw new IllegalArgumentException(
          "--attempts shows headers and bodies; it goes with neither --raw nor --output");
    }
    if (raw && output == null && Tty.console().isPresent()) {
      throw new IllegalArgumentException(
          "--raw writes no bytes to a terminal; name a file with --output, or redirect");
    }
    var hub = asPerson();
    var sought = one(Sought.find(hub, what));
    if (which != null && which.attempts) {
      attempts(hub, sought);
    } else if (which != null && which.sent) {
      sent(hub, sought, plain);
    } else if (plain) {
      write(received(hub, sought));
    } else {
      show(
          hub, sought.name() + ", what " + (isOut(sought) ? "went out" : "came in"), sought.path());
    }
  }

  private Sought one(List<Sought> found) {
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "%d documents have the number %s; name one: %s"
              .formatted(
                  found.size(),
                  what,
                  String.join(", ", found.stream().map(s -> s.name().replace(' ', ':')).toList())));
    }
    return found.get(0);
  }

  private static boolean isOut(Sought sought) {
    return sought.trace().at("/document/direction").asText().equals("out");
  }

  private void show(HubClient hub, String title, String path) throws HubProblem {
    var text = new BytesText(out());
    String rest = "/view";
    while (!rest.isEmpty()) {
      var page = hub.get(path + rest);
      text.page(rest.equals("/view") ? title : "", page);
      rest = page.hasNonNull("next") ? "/view?from=" + page.path("next").asLong() : "";
    }
  }

  private void sent(HubClient hub, Sought sought, boolean plain) throws HubProblem {
    var ids = new ArrayList<String>();
    if (isOut(sought)) {
      ids.add(sought.trace().at("/document/id").asText());
    } else if (sought.trace().path("sent").hasNonNull("interchange")) {
      ids.add(sought.trace().at("/sent/interchange").asText());
    } else {
      sought.trace().path("acknowledgements").forEach(a -> ids.add(a.path("id").asText()));
    }
    if (ids.isEmpty()) {
      throw new HubProblem(
          "Nothing was sent to the partner for "
              + sought.name()
              + ". --attempts shows what went to our targets.");
    }
    if (plain && ids.size() > 1) {
      throw new IllegalArgumentException(
          "Several were sent; name one: document:" + String.join(", document:", ids));
    }
    for (var id : ids) {
      if (plain) {
        write(hub.bytes("/api/v1/documents/" + id + "/content"));
      } else {
        show(hub, "document " + id + ", what was sent", "/api/v1/documents/" + id);
      }
    }
  }

  /** As it came: of a document, its part of the file. */
  private static byte[] received(HubClient hub, Sought sought) throws HubProblem {
    if (sought.transmission() || isOut(sought)) {
      return hub.bytes(sought.path() + "/content");
    }
    var document = sought.trace().path("document");
    int from = document.path("byteFrom").asInt();
    int to = document.path("byteTo").asInt();
    if (!document.hasNonNull("transmission") || to == 0) {
      throw new HubProblem("No bytes came in for " + sought.name() + '.');
    }
    var file =
        hub.bytes("/api/v1/transmissions/" + document.path("transmission").asText() + "/content");
    return Arrays.copyOfRange(file, from, to);
  }

  private void write(byte[] bytes) throws HubProblem {
    try {
      if (output != null) {
        Files.write(output, bytes);
        err().printf("%d bytes in %s%n", bytes.length, output);
      } else {
        out().flush();
        System.out.write(bytes);
        System.out.flush();
      }
    } catch (IOException e) {
      throw new HubProblem(
          (output == null ? "Standard output" : output) + " can't be written: " + e);
    }
  }

  private void attempts(HubClient hub, Sought sought) throws HubProblem {
    var deliveries = new ArrayList<JsonNode>();
    sought.trace().path("deliveries").forEach(deliveries::add);
    sought.trace().path("documents").forEach(d -> d.path("deliveries").forEach(deliveries::add));
    var text = new BytesText(out());
    boolean any = false;
    for (var delivery : deliveries) {
      var path = "/api/v1/deliveries/" + delivery.path("id").asText();
      for (var attempt : hub.get(path).path("attempts")) {
        var title =
            "delivery %s to %s, attempt %s"
                .formatted(
                    delivery.path("id").asText(),
                    delivery.path("target").asText(),
                    attempt.path("no").asText());
        any = true;
        if (attempt.path("kept").asBoolean()) {
          text.exchange(title, hub.get(path + "/attempts/" + attempt.path("no").asText()));
        } else {
          out().println(title + ": nothing of it is kept");
        }
      }
    }
    if (!any) {
      throw new HubProblem("There was no attempt yet to deliver " + sought.name() + '.');
    }
  }
}
