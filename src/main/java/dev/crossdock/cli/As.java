package dev.crossdock.cli;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What a person says a file is: {@code x12/850}, {@code edifact/ORDERS/D96A}, {@code csv/order}.
 */
record As(String standard, String message, @Nullable String version) {

  private static final Set<String> STANDARDS =
      Set.of("x12", "edifact", "ubl", "csv", "fixed", "xml", "json");

  /** Reads {@code STANDARD/MESSAGE[/VERSION]} in any case. */
  static final class Reader implements ITypeConverter<As> {
    @Override
    public As convert(String text) {
      var parts = text.strip().split("/", -1);
      var standard = parts[0].toLowerCase(Locale.ROOT);
      boolean known = STANDARDS.contains(standard);
      if (parts.length < 2 || parts.length > 3 || !known || parts[1].isEmpty()) {
        throw new TypeConversionException(
            "'" + text + "' is not STANDARD/MESSAGE[/VERSION], such as x12/850 or csv/order");
      }
      return new As(standard, parts[1], parts.length < 3 ? null : parts[2]);
    }
  }

  /** Whether documents of it travel in an envelope. */
  boolean hasEnvelope() {
    return standard.equals("x12") || standard.equals("edifact");
  }

  /** Whether an envelope that names this message is meant. */
  boolean isMessage(String other) {
    return message.equalsIgnoreCase(other);
  }
}
