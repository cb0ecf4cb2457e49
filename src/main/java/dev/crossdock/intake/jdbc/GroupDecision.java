package dev.crossdock.intake.jdbc;

import dev.crossdock.intake.Receipt;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Lets parked documents go on together, or fall with the one of their group that was rejected. */
final class GroupDecision {

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
                  and d.direction = 'in' and exists (select from document r
                    where r.transmission_id = :t and r.interchange_no = :no
                      and r.group_no = d.group_no and r.direction = 'in' and r.state = 'rejected')
                returning id
                """)
            .bind("t", receipt.number())
            .bind("no", interchange)
            .mapTo(Long.class)
            .list();
    handle.execute(
        """
        update document set state = 'read', updated_at = clock_timestamp()
        where transmission_id = ? and interchange_no = ? and state = 'parked' and direction = 'in'
        """,
        receipt.number(),
        interchange);
    return fallen;
  }
}
