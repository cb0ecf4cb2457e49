package dev.crossdock.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Codes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceKindsTest {

  @ParameterizedTest
  @ValueSource(strings = {"x12/647", "edifact/9321"})
  void everyKindHasItsCodeInBothStandards(String table) throws IOException {
    var codes = Files.readString(Path.of("mappings/codes/" + table + ".yaml"));
    assertThat(AdviceKinds.all())
        .allSatisfy(
            (code, kind) -> {
              assertThat(Codes.of(code.toString())).isNotNull();
              assertThat(codes).contains(": " + kind + "\n");
            });
  }
}
