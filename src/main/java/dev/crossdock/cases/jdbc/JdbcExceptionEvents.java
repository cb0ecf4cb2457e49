package dev.crossdock.cases.jdbc;

import dev.crossdock.cases.CloudEvents;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.cases.Fingerprint;
import dev.crossdock.diagnostics.Code;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The outbox of exception events in table {@code exception_event}. Thread-safe. */
public final class JdbcExceptionEvents implements ExceptionEvents {
  private static final String IF_ANY_WAITS =
      """
      where exists (select from exception_case where fingerprint = :fingerprint and state <> 'closed')
         or exists (select from exception_event
                    where fingerprint = :fingerprint and state = 'new' and what = 'raised')
      """;

  private final Jdbi jdbi;
  private final boolean publish;

  /**
   * @param publish whether raised events are kept for {@link
   *     dev.crossdock.cases.PendingEvents#publish} too
   */
  public JdbcExceptionEvents(Jdbi jdbi, boolean publish) {
    this.jdbi = jdbi;
    this.publish = publish;
  }

  @Override
  public void raise(Collection<ExceptionEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    jdbi.useTransaction(
        h -> {
          try (var batch =
              h.prepareBatch(
                  """
                  insert into exception_event (id, what, fingerprint, document_id, publish, event)
                  values (:id, 'raised', :fingerprint, nullif(:document, 0), :publish, :event::json)
                  on conflict (id) do nothing
                  """)) {
            for (var event : events) {
              batch
                  .bind("id", event.id())
                  .bind("fingerprint", event.fingerprint().value())
                  .bind("document", event.about().document())
                  .bind("publish", publish)
                  .bind("event", CloudEvents.write(event))
                  .add();
            }
            batch.execute();
          }
        });
  }

  @Override
  public void correctionsAccepted(Collection<Correction> corrections) {
    if (corrections.isEmpty()) {
      return;
    }
    jdbi.useTransaction(
        h ->
            h.createUpdate(
                    """
                    insert into exception_event (id, what, fingerprint, document_id)
                    select 'corrected ' || document || ' ' || key, 'corrected', key, document
                    from unnest(:keys, :documents) as accepted (key, document)
                    where exists (select from exception_case
                                  where fingerprint = accepted.key and state <> 'closed')
                       or exists (select from exception_event waiting
                                  where waiting.fingerprint = accepted.key
                                    and waiting.state = 'new' and waiting.what = 'raised')
                    on conflict (id) do nothing
                    """)
                .bindArray(
                    "keys",
                    String.class,
                    corrections.stream()
                        .map(c -> Fingerprint.ofKey(c.businessKey()).value())
                        .toArray())
                .bindArray(
                    "documents",
                    Long.class,
                    corrections.stream().map(Correction::document).toArray())
                .execute());
  }

  @Override
  public void recovered(String subject, Code code) {
    jdbi.useTransaction(
        h ->
            h.createUpdate(
                    "insert into exception_event (id, what, fingerprint)"
                        + " select :id, 'recovered', :fingerprint "
                        + IF_ANY_WAITS)
                .bind("id", "recovered " + UUID.randomUUID())
                .bind("fingerprint", Fingerprint.technical(subject, code).value())
                .execute());
  }
}
