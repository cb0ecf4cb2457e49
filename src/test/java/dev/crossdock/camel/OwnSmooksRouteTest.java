package dev.crossdock.camel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.edi.Samples;
import java.nio.charset.StandardCharsets;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** An engineer's own route with Camel's Smooks component and our reader, as docs/maps.md shows. */
class OwnSmooksRouteTest {

  @Test
  void readsEdiWithOurGrammars() throws Exception {
    try (var camel = new DefaultCamelContext()) {
      camel.addRoutes(
          new RouteBuilder() {
            @Override
            public void configure() {
              from("direct:edi").to("smooks:camel-smooks/edi-as-xml.smooks.xml");
            }
          });
      camel.start();

      var edi = Samples.x12(Samples.transactionSet("850", "0001", Samples.ORDER_850));
      var xml =
          camel
              .createProducerTemplate()
              .requestBody("direct:edi", edi.getBytes(StandardCharsets.US_ASCII), String.class);

      assertThat(xml)
          .startsWith("<edi><interchange")
          .contains("<PO1-loop><PO1 e1=\"1\" e2=\"120\"");
    }
  }
}
