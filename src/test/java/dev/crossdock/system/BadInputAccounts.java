package dev.crossdock.system;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts taken independently of each other, which must agree: nothing is lost. */
final class BadInputAccounts {

  private static final String TAKEN =
      "d.direction = 'in' and d.state in ('delivered', 'dead-lettered', 'in-doubt')";

  private final BadInputScene scene;

  BadInputAccounts(BadInputScene scene) {
    this.scene = scene;
  }

  /** {@code other} is the target that was down. */
  void mustAddUp(MoodyTarget other) {
    assertThat(scene.hub.count("select count(*) from transmission"))
        .as("transmissions are the files that were taken")
        .isEqualTo(scene.transmissions.size());
    none(
        "states that are not final",
        """
        select state from transmission where state not in ('read', 'rejected')
        union all select state from document d
        where d.state not in ('delivered', 'rejected', 'duplicate', 'held', 'unassigned', 'dead-lettered',
          'in-doubt')
        """);
    none(
        "bytes that are neither framed nor set aside nor blank",
        """
        select t.id || ': ' || t.size || ' are not ' || coalesce(framed.bytes, 0) || ' + '
          || t.set_aside_bytes || ' + ' || t.blank_bytes
        from transmission t left join (select transmission_id, sum(byte_to - byte_from) as bytes
          from interchange group by transmission_id) framed on framed.transmission_id = t.id
        where coalesce(t.format, 'x12') in ('x12', 'edifact')
          and t.size <> coalesce(framed.bytes, 0) + t.set_aside_bytes + t.blank_bytes
        """);
    none(
        "interchanges with other documents than the framer counted",
        """
        select i.transmission_id || '/' || i.no from interchange i where i.standard in ('x12', 'edifact')
          and i.documents <> (select count(*) from document d where d.direction = 'in'
            and d.transmission_id = i.transmission_id and d.interchange_no = i.no)
        """);
    none(
        "documents without the delivery that was agreed, or with one that was not",
        "select d.id || ' ' || d.state from document d"
            + " where d.direction = 'in' and d.standard <> 'canonical' and ("
            + TAKEN
            + ") <> exists (select from delivery v where v.document_id = d.id)");
    assertThat(scene.target.effects("erp"))
        .as("each delivered once")
        .isEqualTo(
            (int)
                scene.hub.count(
                    "select count(*) from delivery where state = 'done'"
                        + " and target in ('erp-orders', 'erp-orders-test')"));
    assertThat(other.effects("down")).isEqualTo(1);
    assertThat(scene.reader.get("reconciliation").path("discrepancies"))
        .as("reconciliation")
        .isEmpty();
  }

  private void none(String what, String sql) {
    assertThat(scene.hub.texts(sql)).as(what).isEmpty();
  }
}
