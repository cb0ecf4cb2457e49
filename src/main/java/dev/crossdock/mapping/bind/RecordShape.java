package dev.crossdock.mapping.bind;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a canonical record is made of. Immutable; one per class. */
final class RecordShape {

  private static final Map<Class<?>, RecordShape> SHAPES = new ConcurrentHashMap<>();

  private final Class<?> type;
  private final Constructor<?> constructor;
  private final List<Field> fields;
  private final Map<String, Field> byName = new HashMap<>();

  private RecordShape(Class<?> type) {
    this.type = type;
    var components = type.getRecordComponents();
    var found = new ArrayList<Field>(components.length);
    var types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      var field = Field.of(i, components[i]);
      found.add(field);
      byName.put(field.name(), field);
    }
    this.fields = List.copyOf(found);
    try {
      this.constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  static RecordShape of(Class<?> type) {
    var known = SHAPES.get(type);
    if (known == null) {
      known = new RecordShape(type);
      SHAPES.put(type, known);
    }
    return known;
  }

  Class<?> type() {
    return type;
  }

  List<Field> fields() {
    return fields;
  }

  @Nullable Field field(String name) {
    return byName.get(name);
  }

  Object create(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Can't make " + type.getSimpleName(), e);
    }
  }

  /**
   * A component.
   *
   * @param type element type where it is a list
   */
  record Field(int index, String name, Class<?> type, boolean list, boolean nullable) {

    static Field of(int index, RecordComponent component) {
      boolean list = component.getType() == List.class;
      Type element = component.getGenericType();
      if (list && element instanceof ParameterizedType parameterized) {
        element = parameterized.getActualTypeArguments()[0];
      }
      boolean nullable =
          component.getAnnotatedType().isAnnotationPresent(Nullable.class)
              || component
                  .getAccessor()
                  .getAnnotatedReturnType()
                  .isAnnotationPresent(Nullable.class);
      return new Field(index, component.getName(), (Class<?>) element, list, nullable);
    }

    boolean isRecord() {
      return type.isRecord() && !Values.isLeaf(type);
    }
  }
}
