package dev.crossdock.mapping.file;

import dev.crossdock.fault.Place;
import dev.crossdock.mapping.bind.Located;
import dev.crossdock.mapping.bind.SourceValue;
import org.jspecify.annotations.Nullable;

/** A part whose values' places in the bytes are asked for. */
public record SourcedPart(Part part, Sources sources) implements Located {

  @Override
  public Place place() {
    return part.place();
  }

  @Override
  public Place place(String attribute) {
    return part.place(attribute);
  }

  @Override
  public @Nullable SourceValue source(String attribute) {
    return sources.of(part, attribute);
  }
}
