package dev.crossdock.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> UNITS = List.of("CA", "CS", "EA", "KGM", "LBR", "PCE", "H87");

  @Test
  void namesWhatIsAtMostAThirdAway() {
    assertThat(Nearest.to("KMG", UNITS)).isEqualTo(" Near it: KGM.");
    assertThat(Nearest.to("pce", UNITS)).isEqualTo(" Near it: PCE.");
    assertThat(Nearest.to("CB", UNITS)).isEqualTo(" Near it: CA, CS.");
  }

  @Test
  void namesNothingWhereNothingIsNear() {
    assertThat(Nearest.to("FURLONG", UNITS)).isEmpty();
    assertThat(Nearest.to("", UNITS)).isEmpty();
    assertThat(Nearest.to("Q", UNITS)).isEmpty();
    assertThat(Nearest.to("x".repeat(10_000), UNITS)).isEmpty();
  }
}
