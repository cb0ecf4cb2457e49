package dev.crossdock.cli;

import dev.crossdock.config.Partner;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Maps a file and shows what the hub would make of its documents. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description = {
      "Maps the documents of a file: canonical JSON of the good ones to standard output, everything"
          + " that is wrong to standard error."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock map order.edi",
      "  crossdock map --compact big.edi > orders.jsonl",
      "  crossdock map --explain order.edi",
      "  crossdock map --partner cedar orders.csv",
      "  crossdock map --as edifact/ORDERS/D96A order.txt",
      "  crossdock map --as ubl/Invoice/2.1 invoice.xml"
    })
final class MapCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file to map.")
  @SuppressWarnings("NullAway.Init") // by picocli
  private Path file;

  @Option(
      names = "--partner",
      paramLabel = "P",
      description = "Read it as this partner's: its maps, overlays, severities, reference lists.")
  private @Nullable String partnerId;

  @Option(
      names = "--as",
      paramLabel = "STANDARD/MESSAGE[/VERSION]",
      converter = As.Reader.class,
      description = "What the file is, where that can't be seen; an envelope still counts.")
  private @Nullable As as;

  @Option(names = "--compact", description = "One document a line.")
  private boolean compact;

  @Option(
      names = "--explain",
      description = "Where each field came from, and what the map left unread, in place of JSON.")
  private boolean explain;

  @Option(
      names = "--json",
      description = "Violations, and what --explain tells, as JSON, one a line.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init") // by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var home = Home.find();
    var bytes = RawBytes.of(file);
    var out = spec.commandLine().getOut();
    var printer = new ViolationPrinter(spec.commandLine().getErr(), file.toString(), json);
    var owner = partner(home);
    var explanation = explain ? new Explanation(out, json) : null;
    var mapping =
        new Mapping(home.maps(), home.validation(), owner, out, printer, compact, explanation);
    var detected = as == null ? Detection.of(bytes) : detectionOf(as);
    int worst = ExitCodes.OK;
    if (detected == Detection.ARCHIVE) {
      worst = archive(mapping, bytes);
    } else {
      map(mapping, bytes, String.valueOf(file.getFileName()), detected);
    }
    out.flush();
    return Math.max(worst, printer.exitCode());
  }

  /** Each file in it as if it had come alone. */
  private int archive(Mapping mapping, RawBytes bytes) throws IOException {
    var worst = new int[] {ExitCodes.OK};
    var wrong =
        ArchiveFiles.each(
            bytes,
            String.valueOf(file.getFileName()),
            (name, entry) -> {
              var err = spec.commandLine().getErr();
              var printer = new ViolationPrinter(err, file + "/" + name, json);
              var own = mapping.with(printer);
              map(own, entry, name.substring(name.lastIndexOf('/') + 1), Detection.of(entry));
              worst[0] = Math.max(worst[0], printer.exitCode());
            });
    mapping.print(wrong, null);
    return worst[0];
  }

  private void map(Mapping mapping, RawBytes bytes, String name, Detection detected)
      throws IOException {
    switch (detected) {
      case EMPTY ->
          mapping.print(
              List.of(wrong(EnvelopeCode.FILE_EMPTY, "There is nothing in the file.")), null);
      case X12, EDIFACT -> new EdiMapping(mapping, as).map(bytes);
      case BINARY, ARCHIVE ->
          mapping.print(List.of(wrong(EnvelopeCode.FORMAT_UNKNOWN, "The file is not text.")), null);
      default -> new FileMapping(mapping, as).map(bytes, name, detected);
    }
  }

  private @Nullable Partner partner(Home home) throws IOException {
    if (partnerId == null) {
      return null;
    }
    return home.partner(partnerId)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "There is no partner '" + partnerId + "' in partners/"));
  }

  static Detection detectionOf(As as) {
    return switch (as.standard()) {
      case "x12" -> Detection.X12;
      case "edifact" -> Detection.EDIFACT;
      case "ubl", "xml" -> Detection.XML;
      case "json" -> Detection.JSON;
      default -> Detection.TEXT;
    };
  }

  static Violation wrong(Code code, String message) {
    return Violation.of(code, null, Place.at(0), null, message);
  }
}
