package dev.crossdock.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what configuration only refers to: {@code env:NAME} and {@code file:path}. */
@Singleton
class SecretReferences {

  private static final String ENV = "env:";
  private static final String FILE = "file:";

  private final Path home;
  private final Path data;

  @Inject
  SecretReferences(HubSettings settings) {
    this(settings.home(), settings.data());
  }

  SecretReferences(Path home, Path data) {
    this.home = home;
    this.data = data;
  }

  /** The secret behind a reference. Throws {@link IllegalStateException} when it is not there. */
  String resolve(String reference) {
    if (reference.startsWith(ENV)) {
      var value = System.getenv(reference.substring(ENV.length()));
      if (value == null) {
        throw new IllegalStateException("The environment has no " + reference);
      }
      return value;
    }
    if (!reference.startsWith(FILE)) {
      throw new IllegalStateException("Not a reference to a secret; write env:NAME or file:path");
    }
    var path =
        home.resolve(
            reference
                .substring(FILE.length())
                .replace("${data}", data.toAbsolutePath().toString()));
    try {
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret " + reference + " cannot be read", e);
    }
  }
}
