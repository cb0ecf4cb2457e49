package dev.crossdock.cli.online;

import dev.crossdock.login.Role;
import java.util.Arrays;
import java.util.EnumSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock users add}. */
@Command(
    name = "add",
    description = "Add somebody who may log in.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock users add anna --role operator")
final class UsersAddCommand extends UserFileCommand {

  @Parameters(paramLabel = "USER", description = "Of a-z, 0-9 and . _ @ -")
  String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "viewer",
      description = "viewer, operator, approver or admin, with commas (default: ${DEFAULT-VALUE})")
  String roles = "viewer";

  @Option(names = "--generate", description = "Make a password and show it once")
  boolean generate;

  @Override
  void run() throws HubProblem {
    var given = EnumSet.noneOf(Role.class);
    Arrays.stream(roles.split(",", -1)).map(r -> role(r.strip())).forEach(given::add);
    users().add(name, given, newPassword(generate));
    out().println("Added " + name + ". It takes effect with the next login.");
  }

  private static Role role(String id) {
    try {
      return Role.of(id);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("There is no role '" + id + "'", e);
    }
  }
}
