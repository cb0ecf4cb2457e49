package dev.crossdock.trace.jdbc;

import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes transmissions and documents as the stages would leave them. */
public final class StoredTransmissions {
  private final Jdbi jdbi;

  public StoredTransmissions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A transmission that was read, with one interchange. */
  public long transmission(String partner) {
    return jdbi.inTransaction(
        h -> {
          var id =
              h.select(
                      """
                      insert into transmission (partner, channel, name, size, sha256, state, format)
                      values (?, 'http', 'orders.edi', 3, '\\x616263', 'read', 'x12') returning id
                      """,
                      partner)
                  .mapTo(Long.class)
                  .one();
          h.execute(
              """
              insert into interchange (transmission_id, no, standard, control_number, sender,
                receiver, usage, partner, state, byte_from, byte_to, documents, envelope)
              values (?, 1, 'x12', '000000042', '01/acme', 'ZZ/us', 'production', ?, 'read',
                0, 3, 1, '{}')
              """,
              id,
              partner);
          return id;
        });
  }

  /**
   * Takes away what was written: no channel received it, so reconciliation would find a
   * discrepancy.
   */
  public void forget() {
    jdbi.useTransaction(
        h -> {
          var mine = "(select id from transmission where sha256 = '\\x616263' and size = 3)";
          var documents = "(select id from document where transmission_id in " + mine + ")";
          var deliveries = "(select id from delivery where document_id in " + documents + ")";
          h.execute("delete from delivery_attempt where delivery_id in " + deliveries);
          h.execute("delete from delivery where document_id in " + documents);
          h.execute("delete from violation where transmission_id in " + mine);
          h.execute("delete from document_body where document_id in " + documents);
          h.execute("delete from document where transmission_id in " + mine);
          h.execute("delete from interchange where transmission_id in " + mine);
          h.execute("delete from transmission where id in " + mine);
        });
  }

  /** An incoming order. */
  public long order(long transmission, int no, String partner, String number, String state) {
    return document(transmission, no, "in", "order", partner, number, state);
  }

  /** An acknowledgement that was written for the transmission. */
  public long acknowledgement(long transmission, String partner, String content) {
    var id = document(transmission, 0, "out", "acknowledgement", partner, null, "delivered");
    jdbi.useHandle(
        h ->
            h.execute(
                "insert into document_body (document_id, raw) values (?, convert_to(?, 'UTF8'))",
                id,
                content));
    return id;
  }

  private long document(
      long transmission,
      int no,
      String direction,
      String type,
      String partner,
      @Nullable String number,
      String state) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    insert into document (transmission_id, interchange_no, document_no, direction,
                      type, standard, message, partner, usage, document_number, order_number, state)
                    values (:transmission, 1, :no, :direction, :type, 'x12',
                      case :direction when 'in' then '850' else '997' end, :partner, 'production',
                      :number, :number, :state) returning id
                    """)
                .bind("transmission", transmission)
                .bind("no", no)
                .bind("direction", direction)
                .bind("type", type)
                .bind("partner", partner)
                .bind("number", number)
                .bind("state", state)
                .mapTo(Long.class)
                .one());
  }

  /** A violation of the document. */
  public void violation(long transmission, long document) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into violation (transmission_id, document_id, stage, code, severity, path,
                  segment, segment_position, element, line, col, byte_offset, value, message)
                values (?, ?, 'accept', 'format-unknown', 'error', 'lines[0]', 'PO1', 5, 2, 5, 3,
                  99, 'x', 'x is not a number')
                """,
                transmission,
                document));
  }

  /** A delivery that was tried once and waits. */
  public void delivery(long document, String target) {
    jdbi.useHandle(
        h -> {
          h.execute(
              """
              insert into delivery (document_id, target, usage, state, attempt, due_at)
              values (?, ?, 'production', 'retry-scheduled', 1, now())
              """,
              document,
              target);
          h.execute(
              """
              insert into delivery_attempt (delivery_id, attempt, started_at, ended_at, outcome,
                code, status)
              select id, 1, now(), now(), 'retry-scheduled', 'hub-failed', 503 from delivery
              where document_id = ?
              """,
              document);
        });
  }

  /** The document's canonical body. */
  public void canonical(long document, String json) {
    jdbi.useHandle(
        h ->
            h.execute(
                "insert into document_body (document_id, canonical) values (?, ?::json)",
                document,
                json));
  }
}
