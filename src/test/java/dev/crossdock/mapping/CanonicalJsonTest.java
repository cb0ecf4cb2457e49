package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.canonical.CanonicalDocument;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  private static final CanonicalDocument ORDER =
      CanonicalJson.read(
          """
          {"source":{"interchange":1,"group":1,"document":1,"standard":"x12","message":"850",
          "version":"004010","interchangeControlNumber":"1","groupControlNumber":"1",
          "documentControlNumber":"0001"},
          "type":"order","number":"4711","issueDate":"2026-11-21","purpose":"original",
          "orderType":"drop-ship","currency":"EUR",
          "dates":{"requestedDelivery":"2026-12-01T08:00:00+01:00"},
          "lines":[{"number":"1","item":{"gtin":"04012345000009"},
          "quantity":{"value":1E+3,"unit":"C62"}}]}
          """);

  @Test
  void writesFieldsInOrderWithoutNullsAndExponents() {
    assertThat(CanonicalJson.write(ORDER))
        .isEqualTo(
            """
            {"type":"order","number":"4711","issueDate":"2026-11-21","purpose":"original",\
            "orderType":"drop-ship","currency":"EUR",\
            "dates":{"requestedDelivery":"2026-12-01T08:00:00+01:00"},\
            "lines":[{"number":"1","item":{"gtin":"04012345000009"},\
            "quantity":{"value":1000,"unit":"C62"}}],\
            "source":{"interchange":1,"group":1,"document":1,"standard":"x12","message":"850",\
            "version":"004010","interchangeControlNumber":"1","groupControlNumber":"1",\
            "documentControlNumber":"0001"}}\
            """);
  }

  @Test
  void readsBackWhatItWrote() {
    var json = CanonicalJson.write(ORDER);
    assertThat(CanonicalJson.write(CanonicalJson.read(json))).isEqualTo(json);
    assertThat(CanonicalJson.read(CanonicalJson.writePretty(ORDER)).keyParts())
        .isEqualTo(ORDER.keyParts());
  }

  @Test
  void refusesWhatIsNoCanonicalDocument() {
    assertThatThrownBy(() -> CanonicalJson.read("{\"type\":\"parrot\"}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
