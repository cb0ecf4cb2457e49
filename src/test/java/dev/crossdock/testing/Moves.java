package dev.crossdock.testing;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Brings rows into a state by the moves that the database allows, one after the other. */
public final class Moves {

  /** The shortest way there, without the state it begins in. */
  private static final String WAY =
      """
      with recursive way as (
        select t.to_state as state, t.to_state as moves, 1 as length
        from state_transition t where t.kind = :kind and t.from_state = :from
        union all
        select t.to_state, way.moves || ' ' || t.to_state, way.length + 1
        from way join state_transition t on t.kind = :kind and t.from_state = way.state
        where way.state <> :to and way.length < 5)
      select moves from way where state = :to order by length, moves limit 1
      """;

  private Moves() {}

  /** Moves the rows of the table that the condition holds for. */
  public static void to(Jdbi jdbi, String table, String state, String where, Object... arguments) {
    jdbi.useTransaction(h -> to(h, table, state, where, arguments));
  }

  private static void to(Handle h, String table, String to, String where, Object... arguments) {
    var condition = " where state = ? and (" + where + ")";
    for (var from : states(h, table, where, arguments)) {
      if (from.equals(to)) {
        continue;
      }
      var current = from;
      for (var next : way(h, table, from, to)) {
        var all = new ArrayList<Object>(List.of(next, current));
        all.addAll(List.of(arguments));
        h.execute("update " + table + " set state = ?" + condition, all.toArray());
        current = next;
      }
    }
  }

  private static List<String> states(Handle h, String table, String where, Object... arguments) {
    return h.select("select distinct state from " + table + " where " + where, arguments)
        .mapTo(String.class)
        .list();
  }

  private static List<String> way(Handle h, String table, String from, String to) {
    var moves =
        h.createQuery(WAY)
            .bind("kind", table)
            .bind("from", from)
            .bind("to", to)
            .mapTo(String.class)
            .findOne()
            .orElseThrow(() -> new AssertionError("No way from " + from + " to " + to));
    return List.of(moves.split(" "));
  }
}
