package dev.crossdock.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Partners know by a file's name what it is about, and we know by it which delivery they took. */
class OutgoingNameTest {

  @ParameterizedTest
  @CsvSource({
    "acknowledgement, x12, 997, 000000905, 0, 000000905-4711.997",
    "acknowledgement, x12, TA1, 000000905, 0, 000000905-4711.ta1",
    "acknowledgement, x12, 997, 000000905, 1, 000000905-4711.2.997",
    "acknowledgement, edifact, CONTRL, REF/1*, 0, 1_-4711.contrl",
    "acknowledgement, text, report, bestellung.csv, 0, bestellung.csv-4711.errors.txt",
    "acknowledgement, text, report, day.zip/a b.csv, 2, a b.csv-4711.3.errors.txt",
    "acknowledgement, text, report, ..\\evil\u202e.csv, 0, _evil_.csv-4711.errors.txt",
    "acknowledgement, text, confirmation, bestellung.csv, 0, bestellung.csv-4711.received.txt",
    "acknowledgement, text, report, , 0, 4711.errors.txt",
    "order, x12, 850, PO-1, 0, 4711.850",
    "order, csv, order, PO-1, 0, 000000004711.order.csv",
    "order-change, fixed, heath, PO-1, 1, 000000004711.2.order-change.txt",
  })
  void saysWhatItIsAboutAndWhichDeliveryItIs(
      String type, String standard, String message, String number, int repeat, String name) {
    assertThat(OutgoingName.of(task(type, standard, message, number, repeat))).hasToString(name);
    assertThat(OutgoingName.delivery(name)).hasValue(4711);
  }

  @ParameterizedTest
  @CsvSource({"notes", "readme.txt", "a-b.997", "99999999999999999999.997"})
  void anyOtherFileIsNoDelivery(String name) {
    assertThat(OutgoingName.delivery(name)).isEmpty();
  }

  private static DeliveryTask task(
      String type, String standard, String message, String number, int repeat) {
    return new DeliveryTask(
        4711,
        1,
        0,
        "partner:acme/sftp",
        "key",
        repeat,
        1,
        type,
        standard,
        message,
        "production",
        "acme",
        number,
        null,
        null,
        new byte[0]);
  }
}
