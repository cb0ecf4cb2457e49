package dev.crossdock.cases.jdbc;

import dev.crossdock.audit.Actor;
import dev.crossdock.cases.Affected;
import dev.crossdock.cases.Case;
import dev.crossdock.cases.CaseRouting;
import dev.crossdock.cases.CaseState;
import dev.crossdock.cases.Cases.Act;
import dev.crossdock.cases.CloudEvents;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.Transition;
import dev.crossdock.diagnostics.Code;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How an event finds its case. */
final class Joining {
  private final CaseRouting routing;
  private final Clock clock;

  Joining(CaseRouting routing, Clock clock) {
    this.routing = routing;
    this.clock = clock;
  }

  /** Answers the id of the event's case; runs in the handle's transaction. */
  long joinOrOpen(Handle h, ExceptionEvent event) {
    var known = register(h, event);
    if (known != null) {
      return known;
    }
    var joined = lockOrOpen(h, event);
    var more = event.affected() == null ? 0 : addAffected(h, joined.id(), event);
    count(h, joined, event, more);
    h.execute(
        "update exception_event set state = 'applied', case_id = ?, error = null where id = ?",
        joined.id(),
        event.id());
    return joined.id();
  }

  /** The case the event was applied to before; null when it is still to be applied. */
  private static @Nullable Long register(Handle h, ExceptionEvent event) {
    h.createUpdate(
            """
            insert into exception_event (id, what, fingerprint, document_id, event)
            values (:id, 'raised', :fingerprint, nullif(:document, 0), :event::json)
            on conflict (id) do nothing
            """)
        .bind("id", event.id())
        .bind("fingerprint", event.fingerprint().value())
        .bind("document", event.about().document())
        .bind("event", CloudEvents.write(event))
        .execute();
    return h.select("select case_id from exception_event where id = ? for update", event.id())
        .map((row, context) -> row.getObject(1, Long.class))
        .one();
  }

  private Case lockOrOpen(Handle h, ExceptionEvent event) {
    while (true) {
      var open = CaseTable.lockOpen(h, event.fingerprint().value());
      if (open.isPresent()) {
        return joined(h, open.get(), event);
      }
      var opened = insert(h, event);
      if (opened != null) {
        var act = new Act(Actor.HUB, event.message());
        CaseTable.record(h, opened.id(), act, CaseTable.OPENED, null, CaseState.OPEN, null);
        return opened;
      }
    }
  }

  /** The new case, or null when another transaction opened one in the same instant. */
  private @Nullable Case insert(Handle h, ExceptionEvent event) {
    var about = event.about();
    var route = routing.route(CaseRouting.Facts.of(event));
    var now = clock.instant();
    return h.createQuery(
            """
            insert into exception_case (kind, fingerprint, state, severity, title, owner, partner, usage,
              document_type, subject, business_key, codes, next_step, opened_at, updated_at, due_at)
            values (:kind, :fingerprint, 'open', :severity, :title, :owner, :partner, :usage,
              :type, :subject, :key, '{}', :next, :now, :now, :due)
            on conflict (fingerprint) where state <> 'closed' do nothing
            returning *
            """)
        .bind("kind", event.kind().id())
        .bind("fingerprint", event.fingerprint().value())
        .bind("severity", route.severity().id())
        .bind("title", event.title())
        .bind("owner", route.owner())
        .bind("partner", about.partner())
        .bind("usage", about.usage())
        .bind("type", about.documentType())
        .bind("subject", event.subject())
        .bind("key", about.businessKey())
        .bind("next", event.next())
        .bind("now", now)
        .bind("due", now.plus(route.within()))
        .map(CaseTable.CASE)
        .findOne()
        .orElse(null);
  }

  private Case joined(Handle h, Case open, ExceptionEvent event) {
    if (!Transition.RECUR.mayStartAt(open.state())) {
      return open;
    }
    return CaseTable.move(
        h,
        open,
        Transition.RECUR.apply(open.state()),
        Transition.RECUR.id(),
        new Act(Actor.HUB, event.message()),
        clock.instant());
  }

  private static int addAffected(Handle h, long caseId, ExceptionEvent event) {
    var about = event.about();
    var affected = Affected.of(about);
    if (affected == null) {
      return 0;
    }
    return h.createUpdate(
            """
            insert into case_affected
              (case_id, kind, ref, name, transmission_id, document_id, first_at)
            values (:case, :kind, :ref, :name, nullif(:transmission, 0), nullif(:document, 0), :at)
            on conflict do nothing
            """)
        .bind("case", caseId)
        .bind("kind", affected.kind())
        .bind("ref", affected.id())
        .bind("name", affected.name())
        .bind("transmission", about.transmission())
        .bind("document", about.document())
        .bind("at", event.time())
        .execute();
  }

  /** A code that is new to the case may make it worse and its time shorter, never better. */
  private void count(Handle h, Case now, ExceptionEvent event, int more) {
    var codes = new LinkedHashSet<>(now.codes());
    var severity = now.severity();
    Instant due = now.due();
    if (!now.codes().isEmpty() && !codes.contains(event.code().id())) {
      var route = routing.route(CaseRouting.Facts.of(event));
      severity = severity.orWorse(route.severity());
      var sooner = clock.instant().plus(route.within());
      due = sooner.isBefore(due) ? sooner : due;
    }
    event.codes().stream().map(Code::id).forEach(codes::add);
    h.createUpdate(
            """
            update exception_case set events = events + 1, affected = affected + :more, codes = :codes,
              severity = :severity, due_at = :due, updated_at = :at
            where id = :id
            """)
        .bind("more", more)
        .bindArray("codes", String.class, codes)
        .bind("severity", severity.id())
        .bind("due", due)
        .bind("at", clock.instant())
        .bind("id", now.id())
        .execute();
  }
}
