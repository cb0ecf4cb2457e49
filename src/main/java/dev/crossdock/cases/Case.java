package dev.crossdock.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deviation that people and rules deal with.
 *
 * @param version grows with every move, not with events that join; a change names the one it saw
 * @param owner the team or role it is routed to
 * @param assignee the user who works on it
 * @param codes all codes of its events, first seen first
 * @param due when it should be resolved
 * @param events how many events it stands for
 * @param affected how many things it hits
 */
public record Case(
    long id,
    long version,
    CaseKind kind,
    String fingerprint,
    CaseState state,
    CaseSeverity severity,
    String title,
    String owner,
    @Nullable String assignee,
    @Nullable String partner,
    @Nullable String usage,
    @Nullable String documentType,
    @Nullable String subject,
    @Nullable String businessKey,
    List<String> codes,
    String next,
    Instant opened,
    Instant updated,
    Instant due,
    long events,
    long affected) {

  public Case {
    codes = List.copyOf(codes);
  }

  /** Whether it should have been resolved by now and is not. */
  public boolean overdue(Instant now) {
    return state != CaseState.RESOLVED && state != CaseState.CLOSED && due.isBefore(now);
  }
}
