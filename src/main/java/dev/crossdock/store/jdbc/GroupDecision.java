package dev.crossdock.store.jdbc;

import dev.crossdock.store.TransmissionNumber;
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
  private final TransmissionNumber transmission;
  private final int interchange;

  GroupDecision(Handle handle, TransmissionNumber transmission, int interchange) {
    this.handle = handle;
    this.transmission = transmission;
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
            .bind("t", transmission.value())
            .bind("no", interchange)
            .mapTo(Long.class)
            .list();
    handle.execute(
        """
        update document d set state = 'read', updated_at = clock_timestamp()
        where transmission_id = ? and interchange_no = ? and state = 'parked' and direction = 'in'
        """
            + FOR_ITS_GROUP,
        transmission.value(),
        interchange);
    return fallen;
  }
}
