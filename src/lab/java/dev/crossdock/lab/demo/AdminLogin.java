package dev.crossdock.lab.demo;

import dev.crossdock.cli.online.PrivateFiles;
import dev.crossdock.login.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The administrator of a demonstration. Other hubs show the first password once and keep only its
 * hash; here it is kept beside the demonstration's keys, so that every run can tell it.
 */
final class AdminLogin {

  private AdminLogin() {}

  /** How to log in, in words; makes the administrator when there are no users yet. */
  static String words(Path data) throws IOException {
    var file = data.resolve("keys").resolve("admin.password");
    var created = new Users(data.resolve("users.yaml")).createFirstAdmin();
    if (created.isPresent()) {
      PrivateFiles.write(file, created.get() + "\n");
    }
    if (Files.exists(file)) {
      return "as admin with the password %s (kept in %s)"
          .formatted(Files.readString(file).strip(), file);
    }
    return "as admin with the password shown at the first start, or set one with `crossdock users"
        + " passwd admin --data "
        + data
        + "`";
  }
}
