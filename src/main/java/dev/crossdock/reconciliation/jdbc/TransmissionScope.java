package dev.crossdock.reconciliation.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Which transmissions are looked at: a condition on {@code transmission}, and its parameters. */
record TransmissionScope(String condition, Map<String, Object> parameters) {

  /** States of transmissions that were read to their end. */
  static final String READ = "('read', 'rejected')";

  TransmissionScope {
    parameters = Map.copyOf(parameters);
  }

  static TransmissionScope between(long after, long upTo) {
    return new TransmissionScope(
        "id > :after and id <= :upTo", Map.of("after", after, "upTo", upTo));
  }

  static TransmissionScope these(List<Long> ids) {
    return new TransmissionScope("id = any(:ids)", Map.of("ids", ids.toArray(Long[]::new)));
  }

  static TransmissionScope of(@Nullable Instant since, @Nullable String partner) {
    var condition = new StringBuilder("true");
    var parameters = new TreeMap<String, Object>();
    if (since != null) {
      condition.append(" and received_at >= :since");
      parameters.put("since", since.atOffset(ZoneOffset.UTC));
    }
    if (partner != null) {
      condition.append(" and partner = :partner");
      parameters.put("partner", partner);
    }
    return new TransmissionScope(condition.toString(), parameters);
  }

  /** The statement over the transmissions {@code t} of this scope. */
  String over(String statement) {
    return "with t as materialized (select * from transmission where "
        + condition
        + ")\n"
        + statement;
  }

  Query bind(Query query) {
    parameters.forEach(query::bind);
    return query;
  }
}
