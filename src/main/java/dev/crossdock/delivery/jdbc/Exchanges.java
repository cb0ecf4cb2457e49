package dev.crossdock.delivery.jdbc;

import dev.crossdock.delivery.Exchanged;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What went to targets and what they answered. */
final class Exchanges {

  private static final String INSERT =
      """
      insert into delivery_exchange (delivery_id, attempt, request_headers, request, request_size,
        response_headers, response, response_size)
      values (:delivery, :attempt, :requestHeaders, :request, :requestSize, :responseHeaders,
        :response, :responseSize)
      on conflict do nothing
      """;

  private Exchanges() {}

  static void keep(Handle handle, List<Exchanged> exchanges) {
    if (exchanges.isEmpty()) {
      return;
    }
    var batch = handle.prepareBatch(INSERT);
    for (var e : exchanges) {
      batch
          .bind("delivery", e.delivery())
          .bind("attempt", e.attempt())
          .bind("requestHeaders", e.requestHeaders())
          .bind("request", e.request())
          .bind("requestSize", e.requestSize())
          .bind("responseHeaders", e.responseHeaders())
          .bind("response", e.response())
          .bind("responseSize", e.responseSize())
          .add();
    }
    batch.execute();
  }

  static Optional<Exchanged> of(Handle handle, long delivery, int attempt) {
    return handle
        .createQuery(
            "select * from delivery_exchange where delivery_id = :id and attempt = :attempt")
        .bind("id", delivery)
        .bind("attempt", attempt)
        .map(
            (row, context) ->
                new Exchanged(
                    delivery,
                    attempt,
                    row.getString("request_headers"),
                    row.getBytes("request"),
                    row.getLong("request_size"),
                    row.getString("response_headers"),
                    row.getBytes("response"),
                    row.getLong("response_size")))
        .findOne();
  }
}
