package dev.crossdock.cli.online;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code crossdock keys}. */
@Command(
    name = "keys",
    description = "Make API keys for partners.",
    subcommands = KeysNewVerb.class,
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock keys new alder")
public final class KeysVerb extends OnlineVerb {

  @Override
  void run() {
    throw new CommandLine.ParameterException(line(), "Say which: new");
  }
}
