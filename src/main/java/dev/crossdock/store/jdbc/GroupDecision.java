package dev.crossdock.store.jdbc;

import dev.crossdock.store.Receipt;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Lets documents that are parked for their group go on together, or fall with the one of it that
 * was rejected. What is parked for a predecessor stays.
 */
final class GroupDecision {

  private static final String FOR_ITS_GROUP =
      "and not exists (select from parking w where w.document_id = d.id and w.ended is null)";

  private final Handle handle;
  private final Receipt receipt;
  private final int interchange;

  GroupDecision(Handle handle, Receipt receipt, int interchange) {
    this.handle = handle;
    this.receipt = receipt;
    this.interchange = interchange;
  }

  /** Returns the documents that fell. */
  List<Long> decide() {
    var fallen =
        handle
            .createQuery(
                """
                update document d set state = 'rejected', updated_at = clock_timestamp()
                where d.transmission_id = :t and d.interchange_no = :no and d.state = 'parked'
                  and d.direction = 'in' %s and exists (select from document r
                    where r.transmission_id = :t and r.interchange_no = :no
                      and r.group_no = d.group_no and r.direction = 'in' and r.state = 'rejected')
                returning id
                """
                    .formatted(FOR_ITS_GROUP))
            .bind("t", receipt.number())
            .bind("no", interchange)
            .mapTo(Long.class)
            .list();
    handle.execute(
        """
        update document d set state = 'read', updated_at = clock_timestamp()
        where transmission_id = ? and interchange_no = ? and state = 'parked' and direction = 'in'
        """
            + FOR_ITS_GROUP,
        receipt.number(),
        interchange);
    return fallen;
  }
}
