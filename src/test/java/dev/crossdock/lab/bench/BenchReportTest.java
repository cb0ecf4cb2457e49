package dev.crossdock.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReportTest {

  private final BenchReport report =
      new BenchReport(
          List.of(
              Figure.of("map.ORDERS.ratio", "ORDERS", 12.34, "12.3x", "how").atLeast(10, "10 to 1"),
              Figure.of("latency.p50", "drop to delivered", 300, "300 ms", "")
                  .atMost(250, "250 ms"),
              Figure.of("counted", "sent = arrived", 7, "7 documents", "")),
          Map.of("fsync", "on"));

  @Test
  void showsFloorsBesideFiguresAndWhatIsBelow() {
    assertThat(report.table().lines().toList())
        .anySatisfy(l -> assertThat(l).contains("12.3x").contains("10 to 1").contains("ok"))
        .anySatisfy(l -> assertThat(l).contains("300 ms").contains("250 ms").contains("BELOW"))
        .anySatisfy(l -> assertThat(l).contains("7 documents").doesNotContain("ok", "BELOW"))
        .contains("fsync: on");
  }

  @Test
  void writesTheSameAsJson(@TempDir Path folder) throws IOException {
    var file = folder.resolve("new/figures.json");
    report.write(file);
    var json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.path("environment").path("fsync").asText()).isEqualTo("on");
    var first = json.path("figures").path(0);
    assertThat(first.path("key").asText()).isEqualTo("map.ORDERS.ratio");
    assertThat(first.path("value").asDouble()).isEqualTo(12.34);
    assertThat(first.path("holds").asBoolean()).isTrue();
    assertThat(json.path("figures").path(2).path("holds").isNull()).isTrue();
  }
}
