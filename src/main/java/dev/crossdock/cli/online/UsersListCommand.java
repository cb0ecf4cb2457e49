package dev.crossdock.cli.online;

import dev.crossdock.login.Role;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code crossdock users list}. */
@Command(
    name = "list",
    description = "List the people who may log in.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1)
final class UsersListCommand extends UserFileCommand {

  @Override
  void run() {
    var table = new TextTable("USER", "ROLES");
    for (var user : users().all()) {
      table.row(
          user.name(),
          user.roles().stream().map(Role::id).sorted().collect(Collectors.joining(", ")));
    }
    out().print(table);
  }
}
