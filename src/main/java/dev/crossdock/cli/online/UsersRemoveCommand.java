package dev.crossdock.cli.online;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crossdock users remove}. */
@Command(
    name = "remove",
    description = "Remove somebody.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1)
final class UsersRemoveCommand extends UserFileCommand {

  @Parameters(paramLabel = "USER", description = "Whom")
  String name = "";

  @Override
  void run() throws HubProblem {
    var users = users();
    if (users.find(name).isEmpty()) {
      throw new HubProblem("There is no user " + name + ". `crossdock users list` lists them.");
    }
    users.remove(name);
    out().println("Removed " + name + ".");
  }
}
