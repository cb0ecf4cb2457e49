package dev.crossdock.edi;

import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our tokens and StAEDI's, which was written by others, must be the same. */
class StaediCrossCheckTest {

  @Test
  void readsTheSameX12Tokens() throws Exception {
    String text =
        Samples.x12(
            Samples.transactionSet(
                "850", "0001", Samples.ORDER_850 + "SLN*1.1**I*10*PC>11.1>12.2>EA\n"));
    assertThat(ours(text)).isEqualTo(theirs(text)).isNotEmpty();
  }

  @Test
  void readsTheSameEdifactTokens() throws Exception {
    String body = Samples.ORDERS_D96A.replace("Bolts M8", "Bolts?: M8 ?+ 5 ?'long?' ?? nuts");
    String text = Samples.edifact(Samples.message("1", body), Samples.message("2", body));
    assertThat(ours(text)).isEqualTo(theirs(text)).isNotEmpty();
  }

  private static List<String> ours(String text) {
    var tokens = new ArrayList<String>();
    Syntax syntax = Samples.frame(text).interchanges().get(0).syntax();
    for (DocumentFrame frame : Samples.documents(text)) {
      var segments = new Tokens(frame, syntax);
      while (segments.next()) {
        for (int e = 1; e <= segments.elements(); e++) {
          for (int c = 1; c <= segments.components(e); c++) {
            if (!segments.component(e, c).isEmpty()) {
              tokens.add(token(segments.tag(), e, c, segments.component(e, c)));
            }
          }
        }
      }
    }
    return tokens;
  }

  private static List<String> theirs(String text) throws Exception {
    var tokens = new ArrayList<String>();
    var factory = EDIInputFactory.newFactory();
    factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    try (EDIStreamReader reader = factory.createEDIStreamReader(in, "ISO-8859-1")) {
      String tag = "";
      boolean inside = false;
      while (reader.hasNext()) {
        EDIStreamEvent event = reader.next();
        if (event == EDIStreamEvent.START_SEGMENT) {
          tag = reader.getText();
          inside |= tag.equals("ST") || tag.equals("UNH");
        } else if (event == EDIStreamEvent.END_SEGMENT) {
          inside &= !tag.equals("SE") && !tag.equals("UNT");
        } else if (event == EDIStreamEvent.ELEMENT_DATA && inside && !reader.getText().isEmpty()) {
          int component = Math.max(1, reader.getLocation().getComponentPosition());
          int element = reader.getLocation().getElementPosition();
          tokens.add(token(tag, element, component, reader.getText()));
        }
      }
    }
    return tokens;
  }

  private static String token(String tag, int element, int component, String value) {
    return tag + "-" + element + "-" + component + "=" + value;
  }
}
