package dev.crossdock.mapping.bind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smooks.api.ApplicationContext;

/** What the visitors of one map share; registered with its Smooks under its class. */
public final class Binding {

  private final RecordShape root;
  private final CodeTables tables;
  private final Binder binder;
  private final List<Selected> selected = new ArrayList<>();

  /**
   * What one visitor of a map does with the elements that it selects.
   *
   * @param says what it was told; the same for all that several selectors are told
   * @param opens for {@link Open}: by the record that the element lies in, the one that is current
   *     in it
   * @param binds for {@link Bind}: the records that it has statements for
   */
  public record Selected(
      Selector selector, String says, Map<Class<?>, Class<?>> opens, Set<Class<?>> binds) {}

  /** For documents of this type, with these code tables. */
  public Binding(Class<? extends Record> document, CodeTables tables) {
    this.root = RecordShape.of(document);
    this.tables = tables;
    this.binder = new Binder(new Values(tables.table("zones")));
  }

  /** The files of all code tables read so far: part of what makes a map's version. */
  public List<Path> tablesUsed() {
    return tables.used();
  }

  /** What the visitors of the map select. */
  public List<Selected> selected() {
    return List.copyOf(selected);
  }

  void opens(Selector selector, String says, Map<Class<?>, Class<?>> opens) {
    selected.add(new Selected(selector, says, Map.copyOf(opens), Set.of()));
  }

  void binds(Selector selector, String says, Set<Class<?>> records) {
    selected.add(new Selected(selector, says, Map.of(), Set.copyOf(records)));
  }

  /** The one registered with a Smooks. Throws {@link BindingException} where there is none. */
  static Binding of(@Nullable ApplicationContext application) {
    Binding binding = application == null ? null : application.getRegistry().lookup(Binding.class);
    if (binding == null) {
      throw new BindingException("Bind and Open work in maps only, see Maps");
    }
    return binding;
  }

  RecordShape root() {
    return root;
  }

  CodeTables tables() {
    return tables;
  }

  Binder binder() {
    return binder;
  }

  /** Shapes of canonical records by their simple names, separated by blanks. */
  List<RecordShape> shapes(String names) {
    return Arrays.stream(names.strip().split("\\s+")).map(this::shape).toList();
  }

  private RecordShape shape(String name) {
    try {
      return RecordShape.of(Class.forName(root.type().getPackageName() + '.' + name));
    } catch (ClassNotFoundException e) {
      throw new BindingException("There is no record " + name, e);
    }
  }
}
