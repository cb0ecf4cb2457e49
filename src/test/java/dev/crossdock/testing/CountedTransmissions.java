package dev.crossdock.testing;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Transmissions as the stages would leave them, and ways to break their counts. */
public final class CountedTransmissions {

  private final Jdbi jdbi;

  public CountedTransmissions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * An X12 file of 1000 bytes in two parts: an interchange of two orders, each for two targets,
   * with its acknowledgement, then a line end; its number.
   */
  public long transmission(String partner) {
    return jdbi.inTransaction(
        h -> {
          long id =
              one(
                  h,
                  """
                  insert into transmission (partner, channel, name, size, sha256, state, format,
                    blank_bytes, set_aside_bytes, received_at)
                  values ('%s', 'sftp', 'orders.edi', 1000, '', 'read', 'x12', 1, 0,
                    clock_timestamp() - interval '10 minutes')
                  returning id
                  """
                      .formatted(partner));
          h.execute("insert into transmission_part values (?, 1, ?)", id, new byte[600]);
          h.execute("insert into transmission_part values (?, 2, ?)", id, new byte[400]);
          h.execute(
              """
              insert into interchange (transmission_id, no, standard, usage, state, byte_from,
                byte_to, documents, envelope)
              values (?, 1, 'x12', 'production', 'read', 0, 999, 2, '{}')
              """,
              id);
          for (int no = 1; no <= 2; no++) {
            deliver(h, document(h, id, partner, no, "in", 2), "erp", "wms");
          }
          deliver(h, document(h, id, partner, 0, "out", 1), "partner:" + partner + "/sftp");
          return id;
        });
  }

  private static long document(
      Handle h, long id, String partner, int no, String direction, int targets) {
    return one(
        h,
        """
        insert into document (transmission_id, interchange_no, document_no, direction, type,
          standard, message, partner, usage, state, targets)
        values (%d, 1, %d, '%s', '%s', 'x12', '850', '%s', 'production', 'delivered', %d)
        returning id
        """
            .formatted(id, no, direction, no == 0 ? "acknowledgement" : "order", partner, targets));
  }

  private static void deliver(Handle h, long document, String... targets) {
    for (var target : targets) {
      h.execute(
          "insert into delivery (document_id, target, usage, state, due_at)"
              + " values (?, ?, 'production', 'done', now())",
          document,
          target);
    }
  }

  private static long one(Handle h, String sql) {
    return h.createQuery(sql).mapTo(Long.class).one();
  }

  /** Runs this, which no stage would do. */
  public void breakBy(String sql, Object... arguments) {
    jdbi.useHandle(h -> h.execute(sql, arguments));
  }

  public long document(long transmission, int no) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select id from document where transmission_id = :t and document_no = :no"
                        + " order by id limit 1")
                .bind("t", transmission)
                .bind("no", no)
                .mapTo(Long.class)
                .one());
  }
}
