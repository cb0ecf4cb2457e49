package dev.crossdock.acknowledgement;

import dev.crossdock.diagnostics.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What kind of fault a partner is told of, from {@code advice-kinds.properties}. */
final class AdviceKinds {

  private static final Properties KINDS = load();

  private AdviceKinds() {}

  private static Properties load() {
    var kinds = new Properties();
    String name = "advice-kinds.properties";
    try (InputStream in =
        Objects.requireNonNull(AdviceKinds.class.getResourceAsStream(name), name)) {
      kinds.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return kinds;
  }

  static String of(Code code) {
    return KINDS.getProperty(code.id(), "incorrect");
  }

  static Properties all() {
    return KINDS;
  }
}
