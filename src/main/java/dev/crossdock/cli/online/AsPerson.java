package dev.crossdock.cli.online;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who asks, where the hub must know: the command line's token is anybody's. */
abstract class AsPerson extends OnlineCommand {

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description =
          "Who you are to the hub. Asks for the password, or takes it from CROSSDOCK_PASSWORD")
  @Nullable String user;

  final HubClient asPerson() throws HubProblem {
    return user == null ? hub() : hub().as(user, password(user));
  }

  private static char[] password(String name) {
    var given = System.getenv("CROSSDOCK_PASSWORD");
    if (given != null) {
      return given.toCharArray();
    }
    var console =
        Tty.console()
            .orElseThrow(
                () -> new IllegalArgumentException("There is no terminal: set CROSSDOCK_PASSWORD"));
    var typed = console.readPassword("Password of %s: ", name);
    return typed == null ? new char[0] : typed;
  }
}
