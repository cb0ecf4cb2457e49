package dev.crossdock.lab.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrillReportTest {

  private static final FaultOutcome HELD =
      new FaultOutcome(
          Fault.HUB_KILLED,
          FaultOutcome.State.HELD,
          List.of(3.0, 1.0, 2.0),
          List.of(5.0, 4.0, 9.0),
          30,
          "");

  @Test
  void tellsMedianAndLongest() {
    assertThat(new DrillReport(List.of(HELD), Map.of("seed", "1")).table())
        .contains("hub-killed", "held", "2.0 s, at most 3.0", "5.0 s, at most 9.0", "seed: 1");
  }

  @Test
  void whatWasNotRunIsNeitherHeldNorBroken() {
    var notRun = FaultOutcome.notRun(Fault.DISK_FULL, "needs root");

    var report = new DrillReport(List.of(HELD, notRun), Map.of());

    assertThat(report.held()).isTrue();
    assertThat(report.table()).contains("not run", "the data folder's disk is full: needs root");
  }

  @Test
  void oneThatBrokeMakesTheWholeBroken() {
    var broken =
        new FaultOutcome(
            Fault.COPIES, FaultOutcome.State.BROKEN, List.of(), List.of(), 9, "order 1-1 is lost");

    assertThat(new DrillReport(List.of(HELD, broken), Map.of()).held()).isFalse();
  }
}
