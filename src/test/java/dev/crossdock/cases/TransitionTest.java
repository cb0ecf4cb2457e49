package dev.crossdock.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionTest {

  @Test
  void leadsFromOpenToClosedByWork() {
    var state = CaseState.OPEN;
    for (var move :
        new Transition[] {
          Transition.ASSIGN, Transition.START, Transition.WAIT, Transition.RESOLVE, Transition.CLOSE
        }) {
      state = move.apply(state);
    }
    assertThat(state).isEqualTo(CaseState.CLOSED);
    assertThat(Transition.REOPEN.apply(state)).isEqualTo(CaseState.OPEN);
  }

  @Test
  void refusesAMoveThatTheStateDoesNotAllow() {
    assertThatThrownBy(() -> Transition.CLOSE.apply(CaseState.OPEN))
        .isInstanceOf(Transition.IllegalMove.class)
        .hasMessageContaining("open cannot close");
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void everyStateOffersAPersonAWayOn(CaseState state) {
    assertThat(Transition.choices(state)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void idsComeBackAsTheStates(CaseState state) {
    assertThat(CaseState.of(state.id())).isEqualTo(state);
  }
}
