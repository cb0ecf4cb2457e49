package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place where goods are, come from or go to (UBL Location). */
public record Location(
    @Nullable String gln,
    List<PartyId> ids,
    @Nullable String name,
    @Nullable String bin,
    @Nullable Address address) {
  public Location {
    ids = List.copyOf(ids);
  }
}
