package dev.crossdock.lab.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final Outcome HELD =
      new Outcome(
          Fault.HUB_KILLED,
          Outcome.State.HELD,
          List.of(3.0, 1.0, 2.0),
          List.of(5.0, 4.0, 9.0),
          30,
          "");

  @Test
  void tellsMedianAndLongest() {
    assertThat(new Report(List.of(HELD), Map.of("seed", "1")).table())
        .contains("hub-killed", "held", "2.0 s, at most 3.0", "5.0 s, at most 9.0", "seed: 1");
  }

  @Test
  void whatWasNotRunIsNeitherHeldNorBroken() {
    var notRun = Outcome.notRun(Fault.DISK_FULL, "needs root");

    var report = new Report(List.of(HELD, notRun), Map.of());

    assertThat(report.held()).isTrue();
    assertThat(report.table()).contains("not run", "the data folder's disk is full: needs root");
  }

  @Test
  void oneThatBrokeMakesTheWholeBroken() {
    var broken =
        new Outcome(
            Fault.COPIES, Outcome.State.BROKEN, List.of(), List.of(), 9, "order 1-1 is lost");

    assertThat(new Report(List.of(HELD, broken), Map.of()).held()).isFalse();
  }
}
