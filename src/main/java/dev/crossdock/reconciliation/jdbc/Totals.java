package dev.crossdock.reconciliation.jdbc;

import dev.crossdock.reconciliation.ChannelLine;
import dev.crossdock.reconciliation.FlowLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The counts themselves, per channel and per flow. */
final class Totals {

  private static final String CHANNELS =
      """
      select t.partner, t.channel, count(*) as transmissions, sum(t.size) as bytes,
        coalesce(sum(p.bytes), 0) as stored,
        coalesce(sum(i.bytes
            - case when i.outside then 0 else coalesce(t.set_aside_bytes, 0) end)
          filter (where t.state = 'read'), 0) as framed,
        coalesce(sum(t.set_aside_bytes) filter (where t.state in %1$s), 0) as aside,
        coalesce(sum(t.blank_bytes) filter (where t.state = 'read' and i.outside), 0) as blank,
        coalesce(sum(t.size) filter (where t.state not in %1$s), 0) as unread,
        coalesce(sum(case when i.enveloped then i.documents else t.next_document - 1 end)
          filter (where i.interchanges > 0), 0) as framed_documents,
        coalesce(sum(d.documents), 0) as stored_documents
      from t
      cross join lateral (select coalesce(
        (select bytes from purge where transmission_id = t.id and kind = 'payload'),
        (select sum(octet_length(bytes)) from transmission_part
          where transmission_id = t.id)) as bytes) p
      cross join lateral (select count(*) as interchanges, sum(byte_to - byte_from) as bytes,
          sum(documents) as documents,
          count(*) = 0 or bool_or(standard in ('x12', 'edifact')) as outside,
          bool_or(standard in ('x12', 'edifact', 'canonical')) as enveloped
        from interchange where transmission_id = t.id) i
      cross join lateral (select count(*) as documents from document
        where transmission_id = t.id and direction = 'in' and document_no > 0) d
      group by t.partner, t.channel order by t.partner, t.channel
      """
          .formatted(TransmissionScope.READ);

  private static final String FLOWS =
      """
      select coalesce(d.partner, t.partner) as partner, d.direction, d.type, d.usage, d.state,
        count(*) as documents, coalesce(sum(d.targets), 0) as agreed, sum(e.deliveries) as deliveries
      from t join document d on d.transmission_id = t.id
      cross join lateral (select count(*) as deliveries from delivery
        where document_id = d.id) e
      group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
      """;

  private Totals() {}

  static List<ChannelLine> channels(Handle handle, TransmissionScope scope) {
    return scope
        .bind(handle.createQuery(scope.over(CHANNELS)))
        .map(
            (row, context) ->
                new ChannelLine(
                    row.getString("partner"),
                    row.getString("channel"),
                    row.getLong("transmissions"),
                    row.getLong("bytes"),
                    row.getLong("stored"),
                    row.getLong("framed"),
                    row.getLong("aside"),
                    row.getLong("blank"),
                    row.getLong("unread"),
                    row.getLong("framed_documents"),
                    row.getLong("stored_documents")))
        .list();
  }

  static List<FlowLine> flows(Handle handle, TransmissionScope scope) {
    Map<List<String>, FlowLine> lines = new LinkedHashMap<>();
    scope
        .bind(handle.createQuery(scope.over(FLOWS)))
        .map(
            (row, context) ->
                new FlowLine(
                    row.getString("partner"),
                    row.getString("direction"),
                    row.getString("type"),
                    row.getString("usage"),
                    row.getLong("documents"),
                    Map.of(row.getString("state"), row.getLong("documents")),
                    row.getLong("agreed"),
                    row.getLong("deliveries")))
        .forEach(
            line ->
                lines.merge(
                    List.of(line.partner(), line.direction(), line.type(), line.usage()),
                    line,
                    Totals::together));
    return List.copyOf(lines.values());
  }

  private static FlowLine together(FlowLine one, FlowLine other) {
    var states = new TreeMap<>(one.states());
    states.putAll(other.states());
    return new FlowLine(
        one.partner(),
        one.direction(),
        one.type(),
        one.usage(),
        one.documents() + other.documents(),
        states,
        one.agreed() + other.agreed(),
        one.deliveries() + other.deliveries());
  }
}
