package dev.crossdock.infrastructure;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL's own programs, run on one folder of data; what they say goes to one file. */
final class PostgresPrograms {

  /** As they call their superuser. */
  static final String USER = "postgres";

  private static final String BY_PASSWORD =
      "host all all 127.0.0.1/32 scram-sha-256\nlocal all all scram-sha-256\n";

  private final Path binaries;
  private final Path data;
  private final Path log;

  PostgresPrograms(Path binaries, Path data, Path log) {
    this.binaries = binaries;
    this.data = data;
    this.log = log;
  }

  /** Makes the folder, with a superuser who has a password before the server runs first. */
  void init(Path passwordFile) throws IOException {
    var fresh = data.resolveSibling(data.getFileName() + ".new");
    FilesBelow.delete(fresh);
    run(
        "initdb",
        List.of(
            "--auth=scram-sha-256",
            "--username=" + USER,
            "--pwfile=" + passwordFile,
            "--encoding=UTF-8",
            "--no-instructions",
            "--pgdata=" + fresh));
    Files.move(fresh, data);
  }

  /** From its next start on, or when told to look, the server asks everybody for a password. */
  void askForPasswords() throws IOException {
    OwnerOnly.write(data.resolve("pg_hba.conf"), BY_PASSWORD);
  }

  /** Gives the superuser a password while no server runs. */
  void password(String password) throws IOException {
    var statement = "alter user " + USER + " password '" + password + "';\n";
    var process = start("postgres", List.of("--single", "-D", data.toString(), "postgres"));
    try (var input = process.getOutputStream()) {
      input.write(statement.getBytes(StandardCharsets.UTF_8));
    }
    expectSuccess("postgres", process);
  }

  /** Starts the server on loopback and waits until it takes connections. */
  void start(int port, Map<String, String> settings, Duration patience) throws IOException {
    var options = new StringBuilder("-p " + port);
    settings.forEach(
        (name, value) -> options.append(" -c ").append(name).append('=').append(value));
    run(
        "pg_ctl",
        List.of(
            "start",
            "--wait",
            "--timeout=" + patience.toSeconds(),
            "--pgdata=" + data,
            "--options=" + options));
  }

  /** Stops it: sessions are cut, what was committed is kept. */
  void stop(Duration patience) throws IOException {
    run(
        "pg_ctl",
        List.of(
            "stop",
            "--wait",
            "--mode=fast",
            "--timeout=" + patience.toSeconds(),
            "--pgdata=" + data));
  }

  /** Makes a running server read its files anew. */
  void reload() throws IOException {
    run("pg_ctl", List.of("reload", "--pgdata=" + data));
  }

  private void run(String program, List<String> arguments) throws IOException {
    var process = start(program, arguments);
    process.getOutputStream().close();
    expectSuccess(program, process);
  }

  private Process start(String program, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      // They refuse to run as root: in a namespace of their own they don't, and files are ours.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    OwnerOnly.open(log).close();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private boolean isRoot() throws IOException {
    return Files.getAttribute(log.getParent(), "unix:uid").equals(0);
  }

  private static void expectSuccess(String program, Process process) throws IOException {
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException("PostgreSQL's " + program + " ended with " + code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(program + " was not waited for");
    }
  }
}
