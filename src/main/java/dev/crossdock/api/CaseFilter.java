package dev.crossdock.api;

import dev.crossdock.cases.CaseKind;
import dev.crossdock.cases.CaseQuery;
import dev.crossdock.cases.CaseSeverity;
import dev.crossdock.cases.CaseSort;
import dev.crossdock.cases.CaseState;
import dev.crossdock.diagnostics.Status;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a list of cases, as a URL has them. */
public class CaseFilter {
  @Parameter(
      description =
          "States, with commas; any for every one. Unless given: open ones, neither resolved nor"
              + " closed")
  @QueryParam("state")
  @Nullable String state;

  @QueryParam("kind")
  @Nullable String kind;

  @QueryParam("severity")
  @Nullable String severity;

  @QueryParam("owner")
  @Nullable String owner;

  @Parameter(description = "Who has it; none: nobody")
  @QueryParam("assignee")
  @Nullable String assignee;

  @QueryParam("partner")
  @Nullable String partner;

  @QueryParam("code")
  @Nullable String code;

  @Parameter(description = "Found in title, business key, codes or what is hit")
  @QueryParam("q")
  @Nullable String text;

  @QueryParam("document")
  @Nullable Long document;

  @QueryParam("transmission")
  @Nullable Long transmission;

  @Parameter(description = "Opened before this time, such as 2026-03-01T00:00:00Z")
  @QueryParam("openedBefore")
  @Nullable String openedBefore;

  @Parameter(description = "newest, oldest, due, severity, owner or assignee")
  @QueryParam("sort")
  @DefaultValue("newest")
  String sort = "newest";

  @Parameter(description = "The page after the one whose next this is")
  @QueryParam("cursor")
  @Nullable Long cursor;

  @QueryParam("limit")
  @DefaultValue("50")
  int limit;

  CaseQuery query() {
    return new CaseQuery(
        states(),
        one("kind", kind, CaseKind::of),
        one("severity", severity, CaseSeverity::of),
        given(owner),
        given(assignee),
        given(partner),
        given(code),
        given(text),
        document,
        transmission,
        Asking.time("openedBefore", openedBefore),
        read("sort", sort, CaseSort::of),
        cursor,
        limit);
  }

  private Set<CaseState> states() {
    var asked = given(state);
    if (asked == null) {
      return CaseQuery.OPEN;
    }
    if (asked.equals("any")) {
      return Set.of();
    }
    return Arrays.stream(asked.split(",", -1))
        .map(id -> read("state", Status.idOf(Status.Kind.CASE, id), CaseState::of))
        .collect(Collectors.toSet());
  }

  private static <T> @Nullable T one(String name, @Nullable String value, Function<String, T> of) {
    var asked = given(value);
    return asked == null ? null : read(name, asked, of);
  }

  private static <T> T read(String name, String value, Function<String, T> of) {
    try {
      return of.apply(value);
    } catch (IllegalArgumentException e) {
      throw Unfit.malformed("There is no " + name + " " + value + ".");
    }
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
