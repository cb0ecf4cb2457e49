package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weights and sizes. */
public record Measures(
    @Nullable Quantity grossWeight,
    @Nullable Quantity netWeight,
    @Nullable Quantity volume,
    @Nullable Quantity length,
    @Nullable Quantity width,
    @Nullable Quantity height,
    List<OtherMeasure> others) {
  public Measures {
    others = List.copyOf(others);
  }
}
