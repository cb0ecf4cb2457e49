package dev.crossdock.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodesTest {

  @Test
  void everyAreaIsInTheRegister() {
    List<Code> constants =
        Arrays.stream(Code.class.getPermittedSubclasses())
            .flatMap(area -> Arrays.stream(area.getEnumConstants()))
            .map(Code.class::cast)
            .toList();

    assertThat(constants).hasSizeGreaterThan(200);
    assertThat(Codes.all()).containsExactlyInAnyOrderElementsOf(constants);
  }

  @Test
  void noIdIsThereTwice() {
    assertThat(Codes.all()).extracting(Code::id).doesNotHaveDuplicates();
  }

  @Test
  void findsByIdWhatItLists() {
    assertThat(Codes.all())
        .allSatisfy(
            code -> {
              assertThat(Codes.of(code.id())).isSameAs(code);
              assertThat(Codes.find(code.id())).containsSame(code);
            });
    assertThat(Codes.find("no-such-code")).isEmpty();
    assertThatThrownBy(() -> Codes.of("no-such-code"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-code");
  }
}
