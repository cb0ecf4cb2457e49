package dev.crossdock.cli.online;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crossdock audit export}. */
@Command(
    name = "export",
    description = "Write the whole audit log to a file, one act a line, in the order of its seals.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1)
final class AuditExportCommand extends OnlineCommand {

  static final String ADDRESS = "/api/v1/audit/export";

  @Parameters(paramLabel = "FILE", description = "Where to; replaced when it is there")
  Path file = Path.of("");

  @Override
  void run() throws HubProblem {
    hub().download(ADDRESS, file);
    out().println("Exported to " + file + ". Check it anywhere: crossdock audit verify " + file);
  }
}
