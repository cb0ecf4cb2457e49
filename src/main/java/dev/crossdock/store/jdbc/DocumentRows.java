package dev.crossdock.store.jdbc;

import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Inserts documents with their bodies and violations, three statements for any number. */
final class DocumentRows {

  private DocumentRows() {}

  static List<Long> insert(Handle handle, List<DocumentEntry> entries) {
    var ids = newIds(handle, entries.size());
    var numbered = new ArrayList<Numbered>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      numbered.add(new Numbered(ids.get(i), entries.get(i)));
    }
    insertDocuments(handle, numbered);
    insertBodies(handle, numbered.stream().filter(Numbered::hasBody).toList());
    ViolationRows.insert(
        handle,
        numbered.stream()
            .flatMap(n -> n.entry.violations().stream().map(v -> ViolationRow.of(n.entry, n.id, v)))
            .toList());
    return ids;
  }

  /** By way of {@code read}: from there a document may be refused again. */
  static boolean replace(Handle handle, long id, DocumentEntry entry) {
    int done =
        handle
            .createUpdate(
                """
                update document set state = 'read', type = :type, version = :version,
                  agreement = :agreement, document_number = :number, order_number = :order,
                  content_hash = :hash, map = :map, map_version = :mapVersion, revision = null,
                  duplicate_of = null, routing = null, updated_at = clock_timestamp()
                where id = :id and state in ('rejected', 'held', 'dead-lettered', 'duplicate')
                """)
            .bind("id", id)
            .bind("type", entry.type())
            .bind("version", Storable.text(entry.version()))
            .bind("agreement", entry.agreement())
            .bind("number", Storable.textOrNull(entry.documentNumber()))
            .bind("order", Storable.textOrNull(entry.orderNumber()))
            .bind("hash", entry.contentHash())
            .bind("map", entry.map())
            .bind("mapVersion", entry.mapVersion())
            .execute();
    if (done == 0) {
      return false;
    }
    // its group was decided long ago: nothing is left to wait for
    if (entry.state() != DocumentState.READ && entry.state() != DocumentState.PARKED) {
      handle
          .createUpdate("update document set state = :state where id = :id")
          .bind("state", entry.state().id())
          .bind("id", id)
          .execute();
    }
    handle.execute("delete from violation where document_id = ?", id);
    handle.execute("delete from document_body where document_id = ?", id);
    insertBodies(handle, Stream.of(new Numbered(id, entry)).filter(Numbered::hasBody).toList());
    ViolationRows.insert(
        handle, entry.violations().stream().map(v -> ViolationRow.of(entry, id, v)).toList());
    return true;
  }

  private static List<Long> newIds(Handle handle, int count) {
    return handle
        .createQuery(
            "select nextval(pg_get_serial_sequence('document', 'id'))"
                + " from generate_series(1, :count)")
        .bind("count", count)
        .mapTo(Long.class)
        .list();
  }

  private static void insertDocuments(Handle handle, List<Numbered> documents) {
    var rows = new ColumnArrays<>(handle, documents);
    handle
        .createUpdate(
            """
            insert into document (id, transmission_id, interchange_no, group_no, document_no,
              direction, type, standard, message, version, agency, association, control_number,
              partner, usage, agreement, document_number, order_number, content_hash, state, byte_from, byte_to,
              map, map_version, targets)
            select new.*, case when new.direction = 'out' then 1 end from unnest(:id, :t, :interchange, :group, :no, :direction, :type, :standard,
              :message, :version, :agency, :association, :control, :partner, :usage, :agreement, :number, :order, :hash,
              :state, :from, :to, :map, :mapVersion)
              as new(id, t, interchange, in_group, no, direction)
            """)
        .bind("id", rows.bigint(Numbered::id))
        .bind("t", rows.bigint(n -> n.entry.place().transmission().value()))
        .bind("interchange", rows.integer(n -> n.entry.place().interchange()))
        .bind("group", rows.integer(n -> n.entry.place().group()))
        .bind("no", rows.integer(n -> n.entry.place().document()))
        .bind("direction", rows.text(n -> n.entry.incoming() ? "in" : "out"))
        .bind("type", rows.text(n -> n.entry.type()))
        .bind("standard", rows.text(n -> n.entry.standard()))
        .bind("message", rows.text(n -> Storable.text(n.entry.message())))
        .bind("version", rows.text(n -> Storable.text(n.entry.version())))
        .bind("agency", rows.text(n -> Storable.text(n.entry.agency())))
        .bind("association", rows.text(n -> Storable.text(n.entry.association())))
        .bind("control", rows.text(n -> Storable.text(n.entry.controlNumber())))
        .bind("partner", rows.text(n -> n.entry.partner()))
        .bind("usage", rows.text(n -> n.entry.usage().id()))
        .bind("agreement", rows.text(n -> n.entry.agreement()))
        .bind("number", rows.text(n -> Storable.textOrNull(n.entry.documentNumber())))
        .bind("order", rows.text(n -> Storable.textOrNull(n.entry.orderNumber())))
        .bind("hash", rows.bytes(n -> n.entry.contentHash()))
        .bind("state", rows.text(n -> n.entry.state().id()))
        .bind("from", rows.bigint(n -> n.entry.from()))
        .bind("to", rows.bigint(n -> n.entry.to()))
        .bind("map", rows.text(n -> n.entry.map()))
        .bind("mapVersion", rows.text(n -> n.entry.mapVersion()))
        .execute();
  }

  private static void insertBodies(Handle handle, List<Numbered> documents) {
    if (documents.isEmpty()) {
      return;
    }
    var rows = new ColumnArrays<>(handle, documents);
    handle
        .createUpdate(
            """
            insert into document_body (document_id, canonical, raw)
            select id, canonical::json, raw from unnest(:id, :canonical, :raw)
              as b(id, canonical, raw)
            """)
        .bind("id", rows.bigint(Numbered::id))
        .bind("canonical", rows.text(n -> n.entry.canonical()))
        .bind("raw", rows.bytes(n -> n.entry.raw()))
        .execute();
  }

  private record Numbered(long id, DocumentEntry entry) {

    boolean hasBody() {
      return entry.canonical() != null || entry.raw().length > 0;
    }
  }
}
