package dev.crossdock.api;

import dev.crossdock.api.security.PartnerPrincipal;
import dev.crossdock.trace.Viewer;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Who asks, in the terms of the capabilities, and what they ask for. */
final class Asking {
  private Asking() {}

  /** A partner sees its own, people see everything. */
  static Viewer viewer(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof PartnerPrincipal partner
        ? Viewer.of(partner.partner())
        : Viewer.EVERYTHING;
  }

  /** The id of something, answered as "not there" when it is not a number. */
  static <T> T byId(String what, String id, LongFunction<Optional<T>> find) {
    try {
      return find.apply(Long.parseLong(id)).orElseThrow(() -> Unfit.nothingHere(what + " " + id));
    } catch (NumberFormatException e) {
      throw Unfit.nothingHere(what + " " + id);
    }
  }

  /** A time in a query; null where none is asked for. */
  static @Nullable Instant time(String name, @Nullable String time) {
    try {
      return time == null || time.isBlank() ? null : Instant.parse(time);
    } catch (DateTimeException e) {
      throw Unfit.malformed(name + " is a time such as 2026-03-01T00:00:00Z.");
    }
  }
}
