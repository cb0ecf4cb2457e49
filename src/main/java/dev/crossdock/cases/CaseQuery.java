package dev.crossdock.cases;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list, newest first; null means "any".
 *
 * @param states empty for every state
 * @param text found in title, business key, codes or what is affected
 * @param document hits this document
 * @param transmission hits this transmission or a document of it
 * @param openedBefore opened before this time
 * @param sort the order; newest first unless asked for otherwise
 * @param before the next page: ids below it where the newest come first, else how many come before
 */
public record CaseQuery(
    Set<CaseState> states,
    @Nullable CaseKind kind,
    @Nullable CaseSeverity severity,
    @Nullable String owner,
    @Nullable String assignee,
    @Nullable String partner,
    @Nullable String code,
    @Nullable String text,
    @Nullable Long document,
    @Nullable Long transmission,
    @Nullable Instant openedBefore,
    CaseSort sort,
    @Nullable Long before,
    int limit) {

  /** Most cases one answer holds. */
  public static final int MAX_LIMIT = 500;

  public CaseQuery {
    states = Set.copyOf(states);
    limit = Math.max(1, Math.min(MAX_LIMIT, limit));
  }

  /** The states in which somebody has to work on a case: neither resolved nor closed. */
  public static final Set<CaseState> OPEN =
      Set.of(CaseState.OPEN, CaseState.ASSIGNED, CaseState.IN_PROGRESS, CaseState.WAITING);

  /** Every open case: neither resolved nor closed. */
  public static CaseQuery open() {
    return all().in(OPEN);
  }

  /** Every case. */
  public static CaseQuery all() {
    return new CaseQuery(
        Set.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        CaseSort.NEWEST,
        null,
        MAX_LIMIT);
  }

  /** Cases that hit this document. */
  public static CaseQuery ofDocument(long id) {
    return all().with(Set.of(), id, null);
  }

  /** Cases that hit this transmission or a document of it. */
  public static CaseQuery ofTransmission(long number) {
    return all().with(Set.of(), null, number);
  }

  /** The same, in one of these states. */
  public CaseQuery in(Set<CaseState> newStates) {
    return with(newStates, document, transmission);
  }

  private CaseQuery with(
      Set<CaseState> newStates, @Nullable Long newDocument, @Nullable Long newTransmission) {
    return new CaseQuery(
        newStates,
        kind,
        severity,
        owner,
        assignee,
        partner,
        code,
        text,
        newDocument,
        newTransmission,
        openedBefore,
        sort,
        before,
        limit);
  }
}
