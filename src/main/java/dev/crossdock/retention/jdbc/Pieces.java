package dev.crossdock.retention.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables of bytes that are partitioned. */
enum Pieces {
  FILES(
      "transmission_part",
      "transmission_id",
      "transmission",
      """
      purge g where g.kind = 'payload' and g.transmission_id = p.transmission_id
      """),
  DOCUMENTS(
      "document_body",
      "document_id",
      "document",
      """
      document d join purge g on g.transmission_id = d.transmission_id
        and case d.direction when 'in' then g.kind = 'canonical'
          else g.kind = 'payload' and d.received_at <= g.at end
      where d.id = p.document_id
      """);

  private final String table;
  private final String key;
  private final String of;
  private final String purged;

  Pieces(String table, String key, String of, String purged) {
    this.table = table;
    this.key = key;
    this.of = of;
    this.purged = purged;
  }

  String table() {
    return table;
  }

  /** The table whose numbers they go by. */
  String of() {
    return of;
  }

  /** All but the last one, which takes what none is there for. */
  List<Partition> partitions(Handle handle) {
    return handle
        .createQuery(
            """
            select name, coalesce(substring(bound from 'FROM \\(''?(-?[0-9]+)')::bigint, 0) as first,
              substring(bound from 'TO \\(''?([0-9]+)')::bigint as behind
            from (select c.relname as name, pg_get_expr(c.relpartbound, c.oid) as bound
              from pg_inherits i join pg_class c on c.oid = i.inhrelid
              where i.inhparent = to_regclass(:table)) all_of_them
            where bound <> 'DEFAULT' order by behind
            """)
        .bind("table", table)
        .map((row, context) -> new Partition(row.getString(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  /** Numbers in it that were not purged. */
  String staying(Partition partition) {
    return "select distinct %1$s from %2$s p where not exists (select from %3$s) order by 1 limit :most"
        .formatted(key, partition.name(), purged);
  }

  String move(Partition partition) {
    return "insert into %s select * from %s where %s = any(:ids)"
        .formatted(table, partition.name(), key);
  }

  /** What was purged and must be gone by {@code :to}, and not already by {@code :from}. */
  String delete() {
    return "delete from %1$s p using %2$s and g.remove_at > :from::timestamptz and g.remove_at <= :to::timestamptz"
        .formatted(table, purged);
  }
}
