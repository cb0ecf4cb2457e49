package dev.crossdock.edi.acknowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What the codes of acknowledgements mean, from {@code acknowledgement-words.properties}. */
final class AcknowledgementWords {

  /** Fields of a 999 that have the codes of a 997, and both of CONTRL's. */
  private static final Map<String, String> SAME =
      Map.of("ik304", "ak304", "ik403", "ak403", "ik502", "ak502");

  private static final Properties WORDS = load();

  private AcknowledgementWords() {}

  private static Properties load() {
    var words = new Properties();
    String name = "acknowledgement-words.properties";
    try (InputStream in =
        Objects.requireNonNull(AcknowledgementWords.class.getResourceAsStream(name), name)) {
      words.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return words;
  }

  static String of(String field, String code) {
    var lower = field.toLowerCase(Locale.ROOT);
    return WORDS.getProperty(
        SAME.getOrDefault(lower, lower) + '.' + code, "The partner found something wrong");
  }
}
