package dev.crossdock.versions.jdbc;

import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.versions.StoredDocument;
import dev.crossdock.versions.StoredDocuments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link StoredDocuments} in PostgreSQL. Thread-safe. */
public final class JdbcStoredDocuments implements StoredDocuments {

  private final Jdbi jdbi;

  public JdbcStoredDocuments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<StoredDocument> find(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.id, d.transmission_id, d.interchange_no, d.document_no, d.standard, d.message, d.version,
                      d.association, d.byte_from, d.byte_to, d.agreement, d.map_version, i.envelope, t.size,
                      exists (select from transmission_part p where p.transmission_id = t.id)
                    from document d
                    join transmission t on t.id = d.transmission_id
                    join interchange i
                      on i.transmission_id = d.transmission_id and i.no = d.interchange_no
                    where d.id = :id and d.direction = 'in'
                    """)
                .bind("id", id)
                .map((row, context) -> document(row))
                .findOne());
  }

  private static StoredDocument document(ResultSet row) throws SQLException {
    return new StoredDocument(
        row.getLong(1),
        new TransmissionNumber(row.getLong(2)),
        row.getInt(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getLong(9),
        row.getLong(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getLong(14),
        row.getBoolean(15));
  }
}
