package dev.crossdock.mapping.bind;

import java.util.Arrays;
import java.util.Locale;

/** Names as people read them and as JSON has them. */
final class Names {

  private Names() {}

  /** {@code issue date} for {@code issueDate}. */
  static String words(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** The kebab-case name of a constant. */
  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant with this kebab-case name. Throws {@link IllegalArgumentException}. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static Object constant(Class<?> type, String kebab) {
    return Enum.valueOf((Class) type, kebab.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether another type has a constant of the same name. */
  static boolean has(Class<?> type, Object constant) {
    return constant instanceof Enum<?> named
        && Arrays.stream(type.getEnumConstants())
            .anyMatch(other -> ((Enum<?>) other).name().equals(named.name()));
  }
}
