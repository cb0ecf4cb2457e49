package dev.crossdock.cli.archive;

import dev.crossdock.cli.online.ArchiveRestoreCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code crossdock archive}. */
@Command(
    name = "archive",
    description = "Find, extract, restore and verify what was purged.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock archive find PO-4711",
      "  crossdock archive extract 12034 /tmp/12034",
      "  crossdock archive restore 12034 --reason 'audit of 2025' --keep 30d",
      "  crossdock archive verify"
    },
    subcommands = {
      ArchiveFindCommand.class,
      ArchiveExtractCommand.class,
      ArchiveRestoreCommand.class,
      ArchiveVerifyCommand.class
    })
public final class ArchiveCommand implements Runnable {

  @Spec @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), "Which command?");
  }
}
