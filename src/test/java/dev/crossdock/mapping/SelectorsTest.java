package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SelectorsTest {

  @Test
  void namesWhatTheMapLooksAtWithTheElementsAround() throws Exception {
    var selected = Selectors.of(map("<resource-config selector='SG25-loop/QTY'/>"));
    assertThat(selected).accepts("SG25-loop", "QTY").rejects("LIN");
  }

  @Test
  void handsOverEverythingWhereASelectorIsMoreThanNames() throws Exception {
    assertThat(Selectors.of(map("<resource-config selector='*'/>"))).accepts("LIN");
    assertThat(Selectors.of(map("<resource-config selector='QTY[@e1 = 21]'/>"))).accepts("LIN");
  }

  @Test
  void handsOverEverythingWhereACartridgeOfSmooksLooksToo() throws Exception {
    assertThat(Selectors.of(map("<jb:bean xmlns:jb='urn:jb' createOnElement='LIN'/>")))
        .accepts("QTY");
  }

  private static byte[] map(String configuration) {
    return ("<smooks-resource-list xmlns='https://www.smooks.org/xsd/smooks-2.0.xsd'>"
            + configuration
            + "</smooks-resource-list>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
