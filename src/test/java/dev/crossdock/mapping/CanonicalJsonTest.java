package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.canonical.ItemIds;
import dev.crossdock.canonical.Moment;
import dev.crossdock.canonical.Order;
import dev.crossdock.canonical.OrderDates;
import dev.crossdock.canonical.OrderLine;
import dev.crossdock.canonical.OrderType;
import dev.crossdock.canonical.Purpose;
import dev.crossdock.canonical.Quantity;
import dev.crossdock.canonical.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  private static final Order ORDER =
      new Order(
          "4711",
          null,
          null,
          LocalDate.of(2026, 11, 21),
          null,
          Purpose.ORIGINAL,
          OrderType.DROP_SHIP,
          "EUR",
          new OrderDates(
              Moment.parse("2026-12-01T08:00:00+01:00"),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null),
          List.of(),
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(
              new OrderLine(
                  "1",
                  new ItemIds("04012345000009", null, null, null, List.of()),
                  null,
                  new Quantity(new BigDecimal("1E+3"), "C62"),
                  null,
                  List.of(),
                  null,
                  null,
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  null)),
          null,
          new Source(null, 1, 1, 1, "x12", "850", "004010", "1", "1", "0001", null));

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
