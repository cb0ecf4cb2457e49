package dev.crossdock.mapping;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/** Names enum constants in JSON in kebab-case: {@code SHIP_TO} is {@code ship-to}. */
final class KebabEnums extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      names[i] = name(constants[i]);
    }
    return names;
  }
}
