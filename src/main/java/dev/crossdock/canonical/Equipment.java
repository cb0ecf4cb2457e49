package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trailer, container or other equipment (UBL TransportEquipment). */
public record Equipment(
    @Nullable String type,
    @Nullable String number,
    List<String> seals,
    @Nullable String description,
    @Nullable Measures measures) {
  public Equipment {
    seals = List.copyOf(seals);
  }
}
