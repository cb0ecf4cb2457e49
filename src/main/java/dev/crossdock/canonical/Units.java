package dev.crossdock.canonical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Units of measure by their codes in UN/ECE Recommendation 20, and packages by those of
 * Recommendation 21 with an X before them. The list is in {@code units.txt}.
 */
public final class Units {

  /** Physical units; Rec 20 gives out these ranges nearly without gaps. */
  private static final Pattern PHYSICAL = Pattern.compile("[A-HJ-NPQ][1-9]\\d?");

  private static final Map<String, String> NAMES = read();

  private Units() {}

  /** Whether there is such a unit or package. */
  public static boolean isKnown(String code) {
    return NAMES.containsKey(code) || PHYSICAL.matcher(code).matches();
  }

  /** The English name of a unit in the list. */
  public static Optional<String> name(String code) {
    return Optional.ofNullable(NAMES.get(code));
  }

  private static Map<String, String> read() {
    var names = new HashMap<String, String>();
    var stream = Objects.requireNonNull(Units.class.getResourceAsStream("units.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                int blank = line.indexOf(' ');
                names.put(line.substring(0, blank), line.substring(blank + 1));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(names);
  }
}
