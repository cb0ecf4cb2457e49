package dev.crossdock.store.jdbc;

import dev.crossdock.store.Interchanges.SeenBefore;
import dev.crossdock.store.Interchanges.Sighting;
import dev.crossdock.store.TransmissionNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Control numbers that were seen: one statement for all that are new. */
final class SeenControlNumbers {

  private static final String NOTE =
      """
      insert into control_number_seen as s (standard, sender, receiver, usage, control_number,
        transmission_id, interchange_no, content_hash)
      select * from unnest(:standard, :sender, :receiver, :usage, :control, :t, :no, :hash)
      on conflict (standard, sender, receiver, usage, control_number) do update
        set transmission_id = excluded.transmission_id, interchange_no = excluded.interchange_no,
          content_hash = excluded.content_hash, seen_at = excluded.seen_at
        where s.seen_at < clock_timestamp() - make_interval(secs => :window)
          or (s.transmission_id = excluded.transmission_id
            and s.interchange_no = excluded.interchange_no)
      returning standard, sender, receiver, usage, control_number
      """;

  private final Handle handle;

  SeenControlNumbers(Handle handle) {
    this.handle = handle;
  }

  List<Optional<SeenBefore>> see(List<Sighting> sightings) {
    var first = new TreeMap<Key, Sighting>();
    sightings.forEach(s -> first.putIfAbsent(Key.of(s), s));
    var noted = new HashSet<Key>();
    first.values().stream()
        .map(s -> s.window().toSeconds())
        .distinct()
        .forEach(
            window ->
                noted.addAll(
                    note(
                        first.values().stream()
                            .filter(s -> s.window().toSeconds() == window)
                            .toList(),
                        window)));
    var answers = new ArrayList<Optional<SeenBefore>>(sightings.size());
    for (var sighting : sightings) {
      var key = Key.of(sighting);
      answers.add(
          noted.remove(key) // the first of this key; those behind it came after
              ? Optional.empty()
              : Optional.of(before(key, sighting)));
    }
    return answers;
  }

  /** In the order of their keys, so that two readers never wait for each other. */
  private Set<Key> note(List<Sighting> sightings, long window) {
    var rows = new ColumnArrays<>(handle, sightings);
    return handle
        .createQuery(NOTE)
        .bind("standard", rows.text(s -> Key.of(s).standard))
        .bind("sender", rows.text(s -> Key.of(s).sender))
        .bind("receiver", rows.text(s -> Key.of(s).receiver))
        .bind("usage", rows.text(s -> Key.of(s).usage))
        .bind("control", rows.text(s -> Key.of(s).control))
        .bind("t", rows.bigint(s -> s.entry().transmission().value()))
        .bind("no", rows.integer(s -> s.entry().no()))
        .bind("hash", rows.bytes(Sighting::contentHash))
        .bind("window", window)
        .map(
            (row, context) ->
                new Key(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .set();
  }

  private SeenBefore before(Key key, Sighting sighting) {
    return handle
        .createQuery(
            """
            select transmission_id, interchange_no, content_hash = :hash
            from control_number_seen where standard = :standard and sender = :sender
              and receiver = :receiver and usage = :usage and control_number = :control
            """)
        .bind("standard", key.standard)
        .bind("sender", key.sender)
        .bind("receiver", key.receiver)
        .bind("usage", key.usage)
        .bind("control", key.control)
        .bind("hash", sighting.contentHash())
        .map(
            (row, context) ->
                new SeenBefore(
                    new TransmissionNumber(row.getLong(1)), row.getInt(2), row.getBoolean(3)))
        .one();
  }

  private record Key(String standard, String sender, String receiver, String usage, String control)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::control)
            .thenComparing(Key::sender)
            .thenComparing(Key::receiver)
            .thenComparing(Key::usage)
            .thenComparing(Key::standard);

    static Key of(Sighting sighting) {
      var entry = sighting.entry();
      return new Key(
          entry.standard(),
          Storable.text(entry.sender()),
          Storable.text(entry.receiver()),
          entry.usage().id(),
          Storable.text(entry.controlNumber()));
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
