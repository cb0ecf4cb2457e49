package dev.crossdock.cli.online;

import dev.crossdock.login.Users;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is done to the users file. */
abstract class UserFileCommand extends OnlineCommand {

  @Option(
      names = "--users",
      paramLabel = "FILE",
      defaultValue = "${env:CROSSDOCK_USERS}",
      description = "The users file (default: users.yaml in the data folder)")
  @Nullable Path file;

  final Users users() {
    return new Users(file == null ? data.resolve("users.yaml") : file);
  }

  /** A new password: made and shown, asked for without echo, or the first line of stdin. */
  final char[] newPassword(boolean generate) throws HubProblem {
    if (generate) {
      var password = random();
      out().println("The password is " + password + " and is shown only now.");
      return password.toCharArray();
    }
    var console = Tty.console();
    return console.isPresent() ? asked(console.get()) : firstLine();
  }

  private static char[] asked(Console console) throws HubProblem {
    var first = console.readPassword("New password: ");
    var second = console.readPassword("Once more: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new HubProblem("The two are not the same; nothing was changed.");
    }
    return first;
  }

  private static char[] firstLine() throws HubProblem {
    try {
      var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      var line = in.readLine();
      if (line == null) {
        throw new HubProblem("No password came on standard input; or use --generate.");
      }
      return line.toCharArray();
    } catch (IOException e) {
      throw new HubProblem("The password can't be read: " + e.getMessage());
    }
  }

  private static String random() {
    var bytes = new byte[15];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
