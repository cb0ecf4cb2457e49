package dev.crossdock.retention.jdbc;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** What was purged; joins the caller's transaction. */
public final class Purges {

  private static final String FORGET_CANONICAL =
      """
      delete from purge g using document d
      where d.id = any(:ids) and d.transmission_id = g.transmission_id and g.kind = 'canonical'
      """;

  private Purges() {}

  /** The canonical forms of these documents are there again. */
  public static void forgetCanonical(Handle handle, Collection<Long> documents) {
    handle.createUpdate(FORGET_CANONICAL).bindArray("ids", Long.class, documents).execute();
  }

  /** What was purged of a transmission under this kind is there again. */
  static void forget(Handle handle, long transmission, String kind) {
    handle.execute("delete from purge where transmission_id = ? and kind = ?", transmission, kind);
  }
}
