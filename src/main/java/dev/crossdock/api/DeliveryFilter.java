package dev.crossdock.api;

import dev.crossdock.delivery.DeliveryQuery;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.diagnostics.Status;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of deliveries, as a URL has them. */
public class DeliveryFilter {

  @Parameter(
      description =
          "States such as dead-lettered, in-doubt or skipped, with commas; any for every one")
  @QueryParam("state")
  @Nullable String state;

  @QueryParam("target")
  @Nullable String target;

  @QueryParam("partner")
  @Nullable String partner;

  @QueryParam("code")
  @Nullable String code;

  @Parameter(description = "Type of its document, such as order")
  @QueryParam("type")
  @Nullable String type;

  @Parameter(
      description =
          "Document or order number; PO-47* its beginning, *471* a part, whatever the case")
  @QueryParam("key")
  @Nullable String key;

  @Parameter(description = "Came into their state then or later, such as 2026-03-01T00:00:00Z")
  @QueryParam("since")
  @Nullable String since;

  @Parameter(description = "The page after the one whose next this is")
  @QueryParam("cursor")
  @Nullable Long cursor;

  @QueryParam("limit")
  @DefaultValue("50")
  int limit;

  DeliveryQuery query() {
    return new DeliveryQuery(
        states(),
        skipped(),
        given(target),
        given(partner),
        given(code),
        given(type),
        given(key),
        when(since),
        cursor,
        limit);
  }

  private Set<DeliveryState> states() {
    var asked = given(state);
    if (asked == null) {
      return DeliveryQuery.FOR_A_PERSON;
    }
    if (asked.equals("any")) {
      return Set.of();
    }
    try {
      return Arrays.stream(asked.split(",", -1))
          .map(id -> Status.idOf(Status.Kind.DELIVERY, id))
          .filter(id -> !id.equals("skipped"))
          .map(DeliveryState::of)
          .collect(Collectors.toSet());
    } catch (IllegalArgumentException e) {
      throw Unfit.malformed("There is no state " + asked + ".");
    }
  }

  private boolean skipped() {
    var asked = given(state);
    return asked != null
        && Arrays.stream(asked.split(",", -1))
            .anyMatch(id -> Status.idOf(Status.Kind.DELIVERY, id).equals("skipped"));
  }

  private static @Nullable Instant when(@Nullable String since) {
    try {
      return given(since) == null ? null : Instant.parse(String.valueOf(since));
    } catch (DateTimeException e) {
      throw Unfit.malformed("since is a time such as 2026-03-01T00:00:00Z.");
    }
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
