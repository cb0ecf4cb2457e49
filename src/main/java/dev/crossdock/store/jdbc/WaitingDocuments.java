package dev.crossdock.store.jdbc;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/**
 * Documents that were read and are not to be accepted yet: their steps are not done, or those of an
 * earlier one of their order. Joins the caller's transaction.
 */
public final class WaitingDocuments {

  private static final String IN_A_STEP =
      """
      exists (select from document_step o
        where o.document_id = d.id and o.state in %s)
      """
          .formatted(StateSets.OPEN_STEPS);

  private static final String AN_EARLIER_ONE_WAITS =
      """
      exists (select from document e where e.state = 'read' and e.waits
        and e.order_number = d.order_number and e.partner = d.partner and e.usage = d.usage
        and (e.transmission_id, e.interchange_no, e.document_no)
          < (d.transmission_id, d.interchange_no, d.document_no))
      """;

  private static final String RELEASE =
      "update document d set waits = false where d.id = :id and d.state = 'read' and d.waits and"
          + " not "
          + IN_A_STEP;

  /** One a time: what is behind it waits on until it is decided. */
  private static final String NEXT =
      """
      update document d set waits = false
      from unnest(:ids) as decided (id), lateral (
        select n.id from document s join document n on n.order_number = s.order_number
          and n.partner = s.partner and n.usage = s.usage
        where s.id = decided.id and n.state = 'read' and n.waits
        order by n.transmission_id, n.interchange_no, n.document_no limit 1) as next
      where d.id = next.id and not
      """
          + IN_A_STEP;

  private static final String FORGOTTEN =
      "update document d set waits = false where d.state = 'read' and d.waits and not "
          + IN_A_STEP
          + " and not "
          + AN_EARLIER_ONE_WAITS;

  private static final String CANONICAL =
      "update document_body set canonical = :json::json where document_id = :id";

  private WaitingDocuments() {}

  public static void letWait(Handle handle, Collection<Long> documents) {
    handle
        .createUpdate("update document set waits = true where id = any(:ids) and state = 'read'")
        .bindArray("ids", Long.class, documents)
        .execute();
  }

  /** They take effect whatever has their business keys, when their steps are done. */
  public static void force(Handle handle, Collection<Long> documents) {
    handle
        .createUpdate("update document set forced = true where id = any(:ids) and state = 'read'")
        .bindArray("ids", Long.class, documents)
        .execute();
  }

  /** This one is to be accepted, unless it is in a step. */
  public static void release(Handle handle, long document) {
    handle.createUpdate(RELEASE).bind("id", document).execute();
  }

  /** Of the order of each of these the first that waits is to be accepted. */
  public static void releaseNext(Handle handle, Collection<Long> decided) {
    handle.createUpdate(NEXT).bindArray("ids", Long.class, decided).execute();
  }

  /** Those that wait for nothing, after a crash or a race. Returns how many. */
  public static int releaseForgotten(Handle handle) {
    return handle.createUpdate(FORGOTTEN).execute();
  }

  /** What a document says, made of what it said. */
  public static void say(Handle handle, long document, String canonical) {
    handle.createUpdate(CANONICAL).bind("json", canonical).bind("id", document).execute();
  }
}
