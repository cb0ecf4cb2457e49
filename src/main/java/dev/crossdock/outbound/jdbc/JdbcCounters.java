package dev.crossdock.outbound.jdbc;

import dev.crossdock.outbound.Counters;
import dev.crossdock.store.jdbc.ColumnArrays;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;

/** Counters in rows, locked in the order of their names until the transaction ends. */
public final class JdbcCounters implements Counters {

  private final Jdbi jdbi;

  public JdbcCounters(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<String, List<Long>> nextControlNumbers(Map<String, Integer> howMany, long max) {
    var sorted = new TreeMap<>(howMany);
    if (sorted.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(
        handle -> {
          var rows = new ColumnArrays<>(handle, sorted.entrySet());
          return handle
              .createQuery(
                  """
                  insert into control_counter as c (name, last)
                  select name, n from unnest(:names, :counts) as k(name, n)
                  on conflict (name) do update set last = (c.last + excluded.last - 1) % :max + 1
                  returning name, last
                  """)
              .bind("names", rows.text(Map.Entry::getKey))
              .bind("counts", rows.bigint(e -> e.getValue().longValue()))
              .bind("max", max)
              .map((row, context) -> new SimpleEntry<>(row.getString(1), row.getLong(2)))
              .stream()
              .collect(
                  Collectors.toMap(
                      SimpleEntry::getKey,
                      e -> upTo(e.getValue(), sorted.getOrDefault(e.getKey(), 0), max)));
        });
  }

  private static List<Long> upTo(long last, int count, long max) {
    return LongStream.rangeClosed(1, count)
        .map(k -> Math.floorMod(last - 1 - count + k, max) + 1)
        .boxed()
        .toList();
  }

  @Override
  public Map<String, Long> nextInOrder(Map<String, Integer> howMany) {
    var sorted = new TreeMap<>(howMany);
    if (sorted.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(
        handle -> {
          var rows = new ColumnArrays<>(handle, sorted.entrySet());
          return handle
              .createQuery(
                  """
                  insert into order_key as o (key, last_seq)
                  select key, n from unnest(:keys, :counts) as k(key, n)
                  on conflict (key) do update set last_seq = o.last_seq + excluded.last_seq
                  returning key, last_seq
                  """)
              .bind("keys", rows.text(Map.Entry::getKey))
              .bind("counts", rows.bigint(e -> e.getValue().longValue()))
              .map(
                  (row, context) ->
                      new SimpleEntry<>(
                          row.getString(1),
                          row.getLong(2) - sorted.getOrDefault(row.getString(1), 1) + 1))
              .stream()
              .collect(Collectors.toMap(SimpleEntry::getKey, SimpleEntry::getValue));
        });
  }
}
