package dev.crossdock.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A PostgreSQL server that runs on a data folder, as its postmaster.pid tells. */
record Postmaster(ProcessHandle process, int port) {

  private static final int PORT_LINE = 3;

  static Optional<Postmaster> of(Path folder) {
    var file = folder.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var lines = Files.readAllLines(file);
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      var port = Integer.parseInt(lines.get(PORT_LINE).strip());
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(ProcessHandle::isAlive)
          .filter(p -> p.info().command().map(c -> c.contains("postgres")).orElse(true))
          .map(p -> new Postmaster(p, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
