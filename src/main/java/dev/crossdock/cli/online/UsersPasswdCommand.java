package dev.crossdock.cli.online;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock users passwd}. */
@Command(
    name = "passwd",
    description = "Set somebody's password.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock users passwd admin --generate")
final class UsersPasswdCommand extends UserFileCommand {

  @Parameters(paramLabel = "USER", description = "Whose")
  String name = "";

  @Option(names = "--generate", description = "Make a password and show it once")
  boolean generate;

  @Override
  void run() throws HubProblem {
    var users = users();
    if (users.find(name).isEmpty()) {
      throw new HubProblem("There is no user " + name + ". `crossdock users list` lists them.");
    }
    users.password(name, newPassword(generate));
    out().println("The password of " + name + " is changed.");
  }
}
