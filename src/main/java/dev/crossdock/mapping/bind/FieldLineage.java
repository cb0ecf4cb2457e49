package dev.crossdock.mapping.bind;

import dev.crossdock.diagnostics.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value of a canonical document came from.
 *
 * @param path such as {@code lines[0].quantity.value}
 * @param from the values it was made of; empty: the map says it by itself
 * @param because of this segment or row it is there, where it is made of none
 */
public record FieldLineage(String path, List<SourceValue> from, @Nullable Place because) {}
