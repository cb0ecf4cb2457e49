package dev.crossdock.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is in a file, by its envelopes. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description =
        "Says what is in a file: standard, version, sender, receiver, usage, control numbers,"
            + " documents, and what is wrong with the envelope.",
    footerHeading = "%nExamples:%n",
    footer = {"  crossdock inspect order.edi", "  crossdock inspect --json order.edi | jq ."})
final class InspectCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file to inspect.")
  @SuppressWarnings("NullAway.Init") // by picocli
  private Path file;

  @Option(names = "--json", description = "One JSON object to standard output.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init") // by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var bytes = RawBytes.of(file);
    var detected = Detection.of(bytes);
    var report = new LinkedHashMap<String, Object>();
    report.put("file", file.toString());
    report.put("size", bytes.size());
    report.put("format", detected.name().toLowerCase(Locale.ROOT));
    var inspection = new Inspection(Home.find(), report);
    switch (detected) {
      case X12, EDIFACT -> inspection.edi(bytes);
      case EMPTY ->
          inspection.wrong(
              List.of(MapCommand.wrong(EnvelopeCode.FILE_EMPTY, "There is nothing in it.")));
      case ARCHIVE -> inspection.archive(bytes, String.valueOf(file.getFileName()));
      case BINARY ->
          inspection.wrong(
              List.of(MapCommand.wrong(EnvelopeCode.FORMAT_UNKNOWN, "No format that is known.")));
      default -> inspection.file(bytes, detected);
    }
    var out = spec.commandLine().getOut();
    if (json) {
      inspection.finish();
      out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report));
    } else {
      new InspectionText(out, file.toString()).print(inspection);
    }
    out.flush();
    return inspection.hasErrors() ? ExitCodes.VIOLATIONS : ExitCodes.OK;
  }
}
