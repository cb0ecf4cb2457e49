package dev.crossdock.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.mapping.Maps;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BenchStandardTest {

  @ParameterizedTest
  @EnumSource
  void makesSoundOrdersOfTwoKilobytes(BenchStandard standard) throws Exception {
    var interchange = standard.interchange(1, List.of("PO-1"), standard.linesOfTwoKilobytes());
    assertThat(interchange).hasSizeBetween(1800, 2300);
    var order = new OurReading(Maps.load(Path.of("mappings"))).order(interchange);
    assertThat(order.number()).isEqualTo("PO-1");
    assertThat(order.lines()).isEqualTo(standard.linesOfTwoKilobytes());
  }
}
