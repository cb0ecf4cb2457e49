package dev.crossdock.camel.own;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.spi.EndpointStrategy;

/**
 * Keeps {@code file:}, and the work folders of {@code ftp:} and {@code sftp:}, out of the folders
 * where the hub has its data, secrets and configuration.
 */
final class FileGuard implements EndpointStrategy {

  private final List<Path> closed;

  FileGuard(Collection<Path> closed) {
    this.closed = closed.stream().map(FileGuard::real).toList();
  }

  @Override
  public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
    if (endpoint instanceof FileEndpoint file) {
      open(file.getFile().toPath());
      if (!file.isJailStartingDirectory()) {
        throw new IllegalArgumentException(
            "jailStartingDirectory: false is not for routes here: a file's name would lead out of"
                + " its folder.");
      }
    }
    if (endpoint instanceof GenericFileEndpoint<?> file && file.getLocalWorkDirectory() != null) {
      open(Path.of(file.getLocalWorkDirectory()));
    }
    return endpoint;
  }

  private void open(Path named) {
    var folder = real(named);
    for (var path : closed) {
      if (folder.startsWith(path) || path.startsWith(folder)) {
        throw new IllegalArgumentException(
            ("The folder %s is the hub's own, or has one of the hub's in it; a route reads and"
                    + " writes others.")
                .formatted(named));
      }
    }
  }

  /** Without links, as far as the path is there. */
  private static Path real(Path path) {
    var whole = path.toAbsolutePath().normalize();
    var there = whole;
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(whole)).normalize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
