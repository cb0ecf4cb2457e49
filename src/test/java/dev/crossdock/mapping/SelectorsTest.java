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

  @Test
  void tellsMapsOfOurVisitorsFromThoseThatNeedAllOfSmooks() throws Exception {
    var ours = "<resource>dev.crossdock.mapping.bind.Bind</resource>";
    var reader = "<reader class='dev.crossdock.mapping.reader.EdiReader'/>";
    var bind = "<resource-config selector='LIN'>" + ours + "</resource-config>";
    assertThat(Selectors.onlyOurs(map(reader + bind))).isTrue();
    assertThat(Selectors.onlyOurs(map(bind + bind.replace("dev.crossdock", "com.example"))))
        .isFalse();
    assertThat(Selectors.onlyOurs(map(bind + "<jb:bean xmlns:jb='urn:jb'/>"))).isFalse();
  }

  private static byte[] map(String configuration) {
    return ("<smooks-resource-list xmlns='https://www.smooks.org/xsd/smooks-2.0.xsd'>"
            + configuration
            + "</smooks-resource-list>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
