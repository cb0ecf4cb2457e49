package dev.crossdock.validation;

import dev.crossdock.canonical.Origin;
import dev.crossdock.canonical.Source;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which components of a canonical record hold records. One per class. */
final class Shape {

  private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  private final List<Part> parts;
  private final @Nullable Method origin;

  private Shape(Class<?> type) {
    var components = List.of(type.getRecordComponents());
    this.parts = components.stream().filter(Shape::isRecord).map(Part::of).toList();
    this.origin =
        components.stream()
            .filter(c -> c.getType() == Origin.class)
            .map(RecordComponent::getAccessor)
            .findFirst()
            .orElse(null);
  }

  static Shape of(Class<?> type) {
    var known = SHAPES.get(type);
    return known == null ? SHAPES.computeIfAbsent(type, Shape::new) : known;
  }

  /** Components that hold a record or a list of records. */
  List<Part> parts() {
    return parts;
  }

  @Nullable Origin origin(Record value) {
    return origin == null ? null : (Origin) call(origin, value);
  }

  private static boolean isRecord(RecordComponent component) {
    var type = component.getType();
    if (component.getGenericType() instanceof ParameterizedType list) {
      type = (Class<?>) list.getActualTypeArguments()[0];
    }
    return type.isRecord() && type != Origin.class && type != Source.class;
  }

  private static @Nullable Object call(Method accessor, Record value) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(Arrays.toString(value.getClass().getRecordComponents()), e);
    }
  }

  /** A component that holds a record or a list of records. */
  record Part(String name, Method accessor) {
    static Part of(RecordComponent component) {
      return new Part(component.getName(), component.getAccessor());
    }

    @Nullable Object of(Record value) {
      return call(accessor, value);
    }
  }
}
