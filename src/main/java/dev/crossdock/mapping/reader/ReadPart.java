package dev.crossdock.mapping.reader;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.mapping.bind.Located;
import dev.crossdock.mapping.bind.Reads;
import dev.crossdock.mapping.bind.SourceValue;
import dev.crossdock.mapping.bind.Unread;
import dev.crossdock.mapping.file.Part;
import dev.crossdock.mapping.file.Sources;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part that statements read, noting what of it.
 *
 * @param sources where its values lie, where somebody asked for it
 */
record ReadPart(Part part, @Nullable Sources sources, Set<String> names) implements Located {

  ReadPart(Part part, @Nullable Sources sources) {
    this(part, sources, new HashSet<>());
  }

  @Override
  public Place place() {
    return part.place();
  }

  @Override
  public Place place(String attribute) {
    return part.place(attribute);
  }

  @Override
  public void read(Reads attributes) {
    names.addAll(attributes.names());
    part.read(attributes);
  }

  @Override
  public @Nullable SourceValue source(String attribute) {
    return sources == null ? null : sources.of(part, attribute);
  }

  void unread(Unread to) {
    part.unread(names::contains, to);
  }
}
