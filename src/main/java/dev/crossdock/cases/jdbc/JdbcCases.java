package dev.crossdock.cases.jdbc;

import dev.crossdock.audit.Actor;
import dev.crossdock.cases.Affected;
import dev.crossdock.cases.Case;
import dev.crossdock.cases.CaseFile;
import dev.crossdock.cases.CaseQuery;
import dev.crossdock.cases.CaseRouting;
import dev.crossdock.cases.CaseState;
import dev.crossdock.cases.Cases;
import dev.crossdock.cases.CloudEvents;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.Fingerprint;
import dev.crossdock.cases.Transition;
import dev.crossdock.diagnostics.Code;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** {@link Cases} in PostgreSQL. Thread-safe. */
public final class JdbcCases implements Cases {
  private final Jdbi jdbi;
  private final Clock clock;
  private final Joining joining;

  public JdbcCases(Jdbi jdbi, CaseRouting routing, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.joining = new Joining(routing, clock);
  }

  @Override
  public long joinOrOpen(ExceptionEvent event) {
    return jdbi.inTransaction(h -> joining.joinOrOpen(h, event));
  }

  @Override
  public boolean correctionAccepted(String businessKey, long document) {
    return jdbi.inTransaction(h -> corrected(h, Fingerprint.ofKey(businessKey).value(), document));
  }

  @Override
  public boolean recovered(String subject, Code code) {
    return jdbi.inTransaction(h -> recovered(h, Fingerprint.technical(subject, code).value()));
  }

  boolean corrected(Handle h, String fingerprint, long document) {
    var reason = "document %d was accepted".formatted(document);
    return !hitsLater(h, fingerprint, document)
        && settle(h, fingerprint, Transition.CORRECT, reason);
  }

  /** A document corrects those that came before it, never one behind it. */
  private static boolean hitsLater(Handle h, String fingerprint, long document) {
    return h.createQuery(
            """
            select exists (select from exception_case c join case_affected a on a.case_id = c.id
              where c.fingerprint = :fingerprint and c.state <> 'closed'
                and a.kind = 'document' and a.ref > :document)
            """)
        .bind("fingerprint", fingerprint)
        .bind("document", document)
        .mapTo(Boolean.class)
        .one();
  }

  boolean recovered(Handle h, String fingerprint) {
    return settle(h, fingerprint, Transition.RECOVER, "it works again");
  }

  private boolean settle(Handle h, String fingerprint, Transition transition, String reason) {
    var open = CaseTable.lockOpen(h, fingerprint);
    open.ifPresent(
        c ->
            CaseTable.move(
                h,
                c,
                transition.apply(c.state()),
                transition.id(),
                new Act(Actor.HUB, reason),
                clock.instant()));
    return open.isPresent();
  }

  @Override
  public Optional<Case> find(long id) {
    return jdbi.withHandle(h -> CaseTable.find(h, id));
  }

  @Override
  public Optional<CaseFile> open(long id) {
    return jdbi.withHandle(
        h ->
            CaseTable.find(h, id)
                .map(
                    c ->
                        new CaseFile(c, events(h, id), affected(h, id), CaseTable.history(h, id))));
  }

  private static List<ExceptionEvent> events(Handle h, long id) {
    return h.select(
            """
            select event from exception_event where case_id = ? and what = 'raised'
            order by seq desc limit 100
            """,
            id)
        .map((row, context) -> CloudEvents.read(row.getString(1)))
        .list();
  }

  private static List<Affected> affected(Handle h, long id) {
    return h.select(
            """
            select kind, ref, name from case_affected where case_id = ?
            order by first_at, kind, ref limit 100
            """,
            id)
        .map((row, context) -> new Affected(row.getString(1), row.getLong(2), row.getString(3)))
        .list();
  }

  @Override
  public List<Case> list(CaseQuery query) {
    return jdbi.withHandle(h -> CaseSearch.list(h, query));
  }

  @Override
  public Case transition(long id, long version, Transition transition, Act act) {
    if (!transition.byPerson() || transition == Transition.ASSIGN) {
      throw new IllegalArgumentException(transition.id() + " is not a move to ask for");
    }
    return jdbi.inTransaction(
        h -> {
          var now = lock(h, id, version);
          var to = transition.apply(now.state());
          if (now.state() == CaseState.CLOSED
              && CaseTable.lockOpen(h, now.fingerprint()).isPresent()) {
            throw new Superseded(id);
          }
          return CaseTable.move(h, now, to, transition.id(), act, clock.instant());
        });
  }

  @Override
  public Case assign(
      long id, long version, @Nullable String assignee, @Nullable String owner, Act act) {
    return jdbi.inTransaction(
        h -> {
          var now = lock(h, id, version);
          return CaseTable.change(
              h,
              now,
              Transition.ASSIGN.apply(now.state()),
              assignee,
              Objects.requireNonNullElse(owner, now.owner()),
              Transition.ASSIGN.id(),
              act,
              clock.instant());
        });
  }

  @Override
  public Case comment(long id, Act act) {
    return jdbi.inTransaction(
        h -> {
          var now = CaseTable.lock(h, id).orElseThrow(() -> new NoSuchCase(id));
          CaseTable.record(h, id, act, "comment", now.state(), now.state(), now.assignee());
          return now;
        });
  }

  private static Case lock(Handle h, long id, long version) {
    var now = CaseTable.lock(h, id).orElseThrow(() -> new NoSuchCase(id));
    if (now.version() != version) {
      throw new Stale(id, version, now.version());
    }
    return now;
  }
}
