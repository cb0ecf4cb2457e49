package dev.crossdock.canonical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Units of measure by their codes in UN/ECE Recommendation 20, and packages by those of
 * Recommendation 21 with an X before them. Those that are common in trade have their names in
 * {@code units.txt}; {@code rec20.txt} holds the rest of the codes.
 */
public final class Units {

  /** Mutually defined: what stands for a unit that could not be translated. */
  public static final String MUTUALLY_DEFINED = "ZZ";

  private static final Map<String, String> NAMES = names();
  private static final Set<String> FURTHER =
      lines("rec20.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private Units() {}

  /** Whether there is such a unit or package. */
  public static boolean isKnown(String code) {
    return NAMES.containsKey(code) || FURTHER.contains(code);
  }

  /** The English name of a unit that is common in trade. */
  public static Optional<String> name(String code) {
    return Optional.ofNullable(NAMES.get(code));
  }

  private static Map<String, String> names() {
    var names = new HashMap<String, String>();
    for (var line : lines("units.txt")) {
      int blank = line.indexOf(' ');
      names.put(line.substring(0, blank), line.substring(blank + 1));
    }
    return Map.copyOf(names);
  }

  private static List<String> lines(String file) {
    var stream = Objects.requireNonNull(Units.class.getResourceAsStream(file));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
