package dev.crossdock.store.jdbc;

import dev.crossdock.config.Usage;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.Interchanges;
import dev.crossdock.store.TransmissionNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Interchanges in PostgreSQL. */
public final class JdbcInterchanges implements Interchanges {

  private final Jdbi jdbi;

  public JdbcInterchanges(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(List<InterchangeEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          var rows = new ColumnArrays<>(handle, entries);
          handle
              .createUpdate(
                  """
                  insert into interchange (transmission_id, no, standard, control_number, sender,
                    receiver, usage, partner, state, byte_from, byte_to, documents, envelope)
                  select t, no, standard, control, sender, receiver, usage, partner, state, f, e, d,
                    envelope::json
                  from unnest(:t, :no, :standard, :control, :sender, :receiver, :usage, :partner,
                    :state, :from, :to, :documents, :envelope)
                    as e(t, no, standard, control, sender, receiver, usage, partner, state, f, e, d,
                      envelope)
                  """)
              .bind("t", rows.bigint(e -> e.transmission().value()))
              .bind("no", rows.integer(InterchangeEntry::no))
              .bind("standard", rows.text(InterchangeEntry::standard))
              .bind("control", rows.text(e -> storable(e.controlNumber())))
              .bind("sender", rows.text(e -> storable(e.sender())))
              .bind("receiver", rows.text(e -> storable(e.receiver())))
              .bind("usage", rows.text(e -> e.usage().id()))
              .bind("partner", rows.text(InterchangeEntry::partner))
              .bind("state", rows.text(e -> e.state().id()))
              .bind("from", rows.bigint(InterchangeEntry::from))
              .bind("to", rows.bigint(InterchangeEntry::to))
              .bind("documents", rows.integer(InterchangeEntry::documents))
              .bind("envelope", rows.text(InterchangeEntry::envelope))
              .execute();
        });
  }

  @Override
  public Optional<InterchangeEntry> find(TransmissionNumber transmission, int no) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from interchange where transmission_id = :t and no = :no")
                .bind("t", transmission.value())
                .bind("no", no)
                .map((row, context) -> entry(row))
                .findOne());
  }

  private static InterchangeEntry entry(ResultSet row) throws SQLException {
    return new InterchangeEntry(
        new TransmissionNumber(row.getLong("transmission_id")),
        row.getInt("no"),
        row.getString("standard"),
        row.getString("control_number"),
        row.getString("sender"),
        row.getString("receiver"),
        Usage.of(row.getString("usage")),
        row.getString("partner"),
        InterchangeEntry.State.of(row.getString("state")),
        row.getLong("byte_from"),
        row.getLong("byte_to"),
        row.getInt("documents"),
        row.getString("envelope"));
  }

  @Override
  public void finish(List<InterchangeEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          var rows = new ColumnArrays<>(handle, entries);
          handle
              .createUpdate(
                  """
                  update interchange i set state = 'read'
                  from unnest(:t, :no) as e(t, no)
                  where i.transmission_id = e.t and i.no = e.no and i.state = 'framed'
                  """)
              .bind("t", rows.bigint(e -> e.transmission().value()))
              .bind("no", rows.integer(InterchangeEntry::no))
              .execute();
        });
  }

  @Override
  public List<Optional<SeenBefore>> see(List<Sighting> sightings) {
    return sightings.isEmpty()
        ? List.of()
        : jdbi.withHandle(handle -> new SeenControlNumbers(handle).see(sightings));
  }

  private static String storable(String text) {
    return Storable.text(text);
  }
}
