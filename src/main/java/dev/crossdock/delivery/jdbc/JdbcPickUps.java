package dev.crossdock.delivery.jdbc;

import dev.crossdock.delivery.PickUps;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** Pick-ups in PostgreSQL; one of somebody else's file is not noted. */
public final class JdbcPickUps implements PickUps {

  private final Jdbi jdbi;

  public JdbcPickUps(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void pickedUp(long deliveryId, String partner, Instant when) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into download (delivery_id, partner, downloaded_at)
                select id, ?, ? from delivery where id = ? and target like ?
                on conflict do nothing
                """,
                partner,
                when.atOffset(ZoneOffset.UTC),
                deliveryId,
                "partner:" + partner + "/%"));
  }
}
