package dev.crossdock.retention.jdbc;

import java.util.Locale;

/** The tables that tell of a file, each after those it refers to, and whose rows are a file's. */
enum TraceTable {
  TRANSMISSION("id = any(:ids)"),
  INTERCHANGE("transmission_id = any(:ids)"),
  DOCUMENT("transmission_id = any(:ids)"),
  DOCUMENT_STEP("document_id in " + TraceTable.DOCUMENTS),
  VIOLATION("transmission_id = any(:ids)"),
  DOCUMENT_REVISION("document_id in " + TraceTable.DOCUMENTS),
  TRANSMISSION_REVISION("transmission_id = any(:ids)"),
  PARKING("document_id in " + TraceTable.DOCUMENTS),
  SENT_INTERCHANGE("document_id in " + TraceTable.DOCUMENTS),
  SENT_DOCUMENT("document_id in " + TraceTable.DOCUMENTS),
  DELIVERY("document_id in " + TraceTable.DOCUMENTS),
  DELIVERY_ATTEMPT("delivery_id in " + TraceTable.DELIVERIES),
  DOWNLOAD("delivery_id in " + TraceTable.DELIVERIES),
  PURGE("transmission_id = any(:ids)");

  private static final String DOCUMENTS =
      "(select id from document where transmission_id = any(:ids))";
  private static final String DELIVERIES =
      "(select y.id from delivery y join document d on d.id = y.document_id"
          + " where d.transmission_id = any(:ids))";

  private final String condition;

  TraceTable(String condition) {
    this.condition = condition;
  }

  /** The one of this name; throws {@link IllegalArgumentException} when it is none of them. */
  static TraceTable of(String table) {
    return valueOf(table.toUpperCase(Locale.ROOT));
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its rows of the transmissions {@code :ids}. */
  String condition() {
    return condition;
  }
}
