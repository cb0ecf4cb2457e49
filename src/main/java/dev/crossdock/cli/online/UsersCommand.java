package dev.crossdock.cli.online;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code crossdock users}. */
@Command(
    name = "users",
    description = "Manage the people who may log in. Works whether the hub runs or not.",
    subcommands = {
      UsersListCommand.class,
      UsersAddCommand.class,
      UsersPasswdCommand.class,
      UsersRemoveCommand.class
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock users add anna --role operator",
      "  crossdock users passwd admin --generate",
    })
public final class UsersCommand extends OnlineCommand {

  @Override
  void run() {
    throw new CommandLine.ParameterException(line(), "Say which: list, add, passwd or remove");
  }
}
