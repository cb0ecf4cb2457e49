package dev.crossdock.store.jdbc;

import dev.crossdock.store.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What was sent, in PostgreSQL. */
public final class JdbcSent implements Sent {

  private final Jdbi jdbi;

  public JdbcSent(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(List<Interchange> interchanges) {
    if (interchanges.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          insertInterchanges(handle, interchanges);
          var documents = new ArrayList<OfInterchange>();
          interchanges.forEach(
              i -> i.documents().forEach(d -> documents.add(new OfInterchange(i, d))));
          insertDocuments(handle, documents);
        });
  }

  private static void insertInterchanges(Handle handle, List<Interchange> interchanges) {
    var rows = new ColumnArrays<>(handle, interchanges);
    handle
        .createUpdate(
            """
            insert into sent_interchange (document_id, standard, sender, receiver, usage,
              control_number, group_type, group_number, expect, within_seconds)
            select * from unnest(:id, :standard, :sender, :receiver, :usage, :control, :type,
              :group, :expect, :within)
            """)
        .bind("id", rows.bigint(Interchange::id))
        .bind("standard", rows.text(Interchange::standard))
        .bind("sender", rows.text(Interchange::sender))
        .bind("receiver", rows.text(Interchange::receiver))
        .bind("usage", rows.text(i -> i.usage().id()))
        .bind("control", rows.text(Interchange::controlNumber))
        .bind("type", rows.text(Interchange::groupType))
        .bind("group", rows.text(Interchange::groupNumber))
        .bind("expect", rows.text(Interchange::expect))
        .bind("within", rows.bigint(Interchange::withinSeconds))
        .execute();
  }

  private static void insertDocuments(Handle handle, List<OfInterchange> documents) {
    var rows = new ColumnArrays<>(handle, documents);
    handle
        .createUpdate(
            """
            insert into sent_document (document_id, interchange_id, no, control_number)
            select * from unnest(:id, :interchange, :no, :control)
            """)
        .bind("id", rows.bigint(c -> c.document.id()))
        .bind("interchange", rows.bigint(c -> c.interchange.id()))
        .bind("no", rows.integer(c -> c.document.no()))
        .bind("control", rows.text(c -> c.document.controlNumber()))
        .execute();
  }

  @Override
  public Optional<Waiting> find(Named named) {
    return jdbi.withHandle(handle -> AcknowledgingSent.find(handle, named));
  }

  @Override
  public List<Long> acknowledge(List<Said> said) {
    return said.isEmpty()
        ? List.of()
        : jdbi.withHandle(handle -> AcknowledgingSent.acknowledge(handle, said));
  }

  @Override
  public List<Waiting> takeOverdue(int most) {
    return jdbi.withHandle(handle -> AcknowledgingSent.takeOverdue(handle, most));
  }

  @Override
  public List<Waiting> takeOverdue(List<Waiting> interchanges) {
    var ids = interchanges.stream().map(Waiting::id).toList();
    return jdbi.withHandle(handle -> AcknowledgingSent.takeOverdue(handle, ids));
  }

  private record OfInterchange(Interchange interchange, Document document) {}
}
