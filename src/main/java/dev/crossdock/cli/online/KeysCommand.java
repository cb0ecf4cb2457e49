package dev.crossdock.cli.online;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code crossdock keys}. */
@Command(
    name = "keys",
    description = "Make API keys for partners.",
    subcommands = KeysNewCommand.class,
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock keys new alder")
public final class KeysCommand extends OnlineCommand {

  @Override
  void run() {
    throw new CommandLine.ParameterException(line(), "Say which: new");
  }
}
