package dev.crossdock.store.jdbc;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  /** Found by the index of those that wait, whatever the order's other documents are. */
  private static final String BEHIND =
      """
      select d.id from document d where d.id = any(:ids) and exists (
        select from document e where e.state = 'read' and e.waits
          and e.order_number = d.order_number and e.partner = d.partner and e.usage = d.usage
          and (e.transmission_id, e.interchange_no, e.document_no)
            < (d.transmission_id, d.interchange_no, d.document_no))
      """;

  private static final String OF_THE_ORDER =
      """
      with found as (
        select d.id from document d where d.id = :id
        union
        select d.id from document s join document d
          on d.order_number = s.order_number and d.partner = s.partner and d.usage = s.usage
        where s.id = :id and d.state = 'read' and d.waits)
      update document d set waits = false
      where d.id = any(array(select l.id from document l join found using (id)
          where l.state = 'read' and l.waits order by l.id for update of l))
        and not
      """
          + IN_A_STEP;

  private static final String FORGOTTEN =
      """
      update document d set waits = false where d.state = 'read' and d.waits and not
      """
          + IN_A_STEP
          + """
          and not exists (
            select from document e join document_step o on o.document_id = e.id
            where o.state in %s and e.state = 'read' and e.waits
              and e.order_number = d.order_number and e.partner = d.partner and e.usage = d.usage
              and (e.transmission_id, e.interchange_no, e.document_no)
                < (d.transmission_id, d.interchange_no, d.document_no))
          """
              .formatted(StateSets.OPEN_STEPS);

  private static final String CANONICAL =
      "update document_body set canonical = :json::json where document_id = :id";

  private WaitingDocuments() {}

  /** Of these those that an earlier one of their order waits before. */
  public static Set<Long> behind(Handle handle, Collection<Long> documents) {
    return handle
        .createQuery(BEHIND)
        .bindArray("ids", Long.class, documents)
        .mapTo(Long.class)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public static void letWait(Handle handle, Collection<Long> documents) {
    handle
        .createUpdate("update document set waits = true where id = any(:ids) and state = 'read'")
        .bindArray("ids", Long.class, documents)
        .execute();
  }

  /** This one and those of its order are to be accepted, but those that are in a step. */
  public static int release(Handle handle, long document) {
    return handle.createUpdate(OF_THE_ORDER).bind("id", document).execute();
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
