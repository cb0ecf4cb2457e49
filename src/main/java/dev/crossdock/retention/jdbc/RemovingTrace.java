package dev.crossdock.retention.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Removes all that tells of files, and what is left of their bytes. */
final class RemovingTrace {

  private RemovingTrace() {}

  static void of(Jdbi jdbi, List<Long> ids) {
    jdbi.useHandle(
        h -> {
          execute(h, "delete from transmission_part where transmission_id = any(:ids)", ids);
          execute(
              h,
              "delete from document_body where document_id in"
                  + " (select id from document where transmission_id = any(:ids))",
              ids);
          execute(
              h,
              "delete from delivery_exchange where delivery_id in (select y.id from delivery y"
                  + " join document d on d.id = y.document_id"
                  + " where d.transmission_id = any(:ids))",
              ids);
          execute(h, "delete from retention_extension where transmission_id = any(:ids)", ids);
          var tables = TraceTable.values();
          for (int i = tables.length - 1; i >= 0; i--) {
            execute(h, "delete from " + tables[i].table() + " where " + tables[i].condition(), ids);
          }
        });
  }

  private static void execute(Handle h, String sql, List<Long> ids) {
    h.createUpdate(sql).bindArray("ids", Long.class, ids).execute();
  }
}
