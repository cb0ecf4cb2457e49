package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person or department and how to reach it. */
public record Contact(
    @Nullable String functionCode,
    @Nullable String id,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String fax,
    List<Communication> others) {
  public Contact {
    others = List.copyOf(others);
  }
}
