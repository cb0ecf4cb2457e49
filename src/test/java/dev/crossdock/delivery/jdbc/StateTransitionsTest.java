package dev.crossdock.delivery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.delivery.DeliveryTransition;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.ReadProgress;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database lets states move as the enums say, and no other way. */
class StateTransitionsTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  private static final Map<String, String> ROWS =
      Map.of(
          "transmission",
          "insert into transmission (id, partner, channel, name, size, sha256) overriding system"
              + " value values (1, 'a', 'sftp', 'n', 0, '')",
          "interchange",
          "insert into interchange (transmission_id, no, standard, usage, state, byte_from,"
              + " byte_to, documents, envelope) values (1, 1, 'x12', 'test', 'framed', 0, 0, 0,"
              + " '{}')",
          "document",
          "insert into document (direction, type, standard, message, usage, state)"
              + " values ('in', 'order', 'x12', '850', 'test', 'read')",
          "delivery",
          "insert into delivery (document_id, target, usage, due_at) values (1, 't', 'test',"
              + " now())");

  @Test
  void theTableSaysWhatTheEnumsSay() {
    var stored =
        postgres
            .jdbi()
            .withHandle(
                h ->
                    h
                        .createQuery(
                            "select kind || ' ' || from_state || ' ' || to_state from"
                                + " state_transition")
                        .mapTo(String.class)
                        .stream()
                        .collect(Collectors.toCollection(TreeSet::new)));

    assertThat(stored).isEqualTo(ofTheEnums());
  }

  private static Set<String> ofTheEnums() {
    var all = new TreeSet<String>();
    moves("transmission", ReadProgress.State.values(), s -> s.next(), s -> s.id(), all);
    moves("interchange", InterchangeEntry.State.values(), s -> s.next(), s -> s.id(), all);
    moves("document", DocumentState.values(), DocumentState::next, DocumentState::id, all);
    for (var transition : DeliveryTransition.values()) {
      transition.from().stream()
          .filter(from -> from != transition.to())
          .forEach(from -> all.add("delivery " + from.id() + ' ' + transition.to().id()));
    }
    return all;
  }

  private static <S> void moves(
      String kind,
      S[] states,
      Function<S, Set<S>> next,
      Function<S, String> id,
      Collection<String> into) {
    for (var from : states) {
      next.apply(from).forEach(to -> into.add(kind + ' ' + id.apply(from) + ' ' + id.apply(to)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"transmission", "interchange", "document", "delivery"})
  void everyOtherMoveIsRefused(String kind) {
    var done = new TreeSet<String>();
    postgres
        .jdbi()
        .useHandle(
            h -> {
              for (var from : states(kind)) {
                for (var to : states(kind)) {
                  if (!from.equals(to) && moves(h, kind, from, to)) {
                    done.add(kind + ' ' + from + ' ' + to);
                  }
                }
              }
            });

    assertThat(done)
        .isEqualTo(
            ofTheEnums().stream()
                .filter(m -> m.startsWith(kind + ' '))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static boolean moves(Handle h, String kind, String from, String to) {
    h.begin();
    try {
      if (kind.equals("interchange")) {
        h.execute(ROWS.get("transmission"));
      }
      h.execute(ROWS.get(kind));
      h.execute("alter table " + kind + " disable trigger state_transition");
      h.execute("update " + kind + " set state = ?", from);
      h.execute("alter table " + kind + " enable trigger state_transition");
      h.execute("update " + kind + " set state = ?", to);
      return true;
    } catch (UnableToExecuteStatementException e) {
      assertThat(e).hasMessageContaining(kind + ' ').hasMessageContaining("must not go from");
      return false;
    } finally {
      h.rollback();
    }
  }

  private static Collection<String> states(String kind) {
    Map<String, Stream<String>> all = new HashMap<>();
    all.put("transmission", Arrays.stream(ReadProgress.State.values()).map(s -> s.id()));
    all.put("interchange", Arrays.stream(InterchangeEntry.State.values()).map(s -> s.id()));
    all.put("document", Arrays.stream(DocumentState.values()).map(DocumentState::id));
    all.put("delivery", Arrays.stream(DeliveryState.values()).map(DeliveryState::id));
    return java.util.Objects.requireNonNull(all.get(kind)).toList();
  }

  @Test
  void aRefusedMoveNamesTheRow() {
    postgres
        .jdbi()
        .useHandle(
            h -> {
              h.begin();
              h.execute(ROWS.get("document"));
              try {
                h.execute("update document set state = 'consumed'");
                throw new AssertionError("it moved");
              } catch (UnableToExecuteStatementException e) {
                assertThat(e).hasMessageContaining("must not go from read to consumed");
              } finally {
                h.rollback();
              }
            });
  }

  @Test
  void otherColumnsMayChangeInAnyState() {
    var changed =
        postgres
            .jdbi()
            .inTransaction(
                h -> {
                  h.execute(ROWS.get("delivery"));
                  var n = h.execute("update delivery set state = state, sweeps = 3");
                  h.rollback();
                  return n;
                });
    assertThat(changed).isEqualTo(1);
  }
}
