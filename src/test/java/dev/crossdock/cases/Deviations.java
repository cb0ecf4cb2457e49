package dev.crossdock.cases;

import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import java.time.Instant;
import java.util.List;

/** Exception events as the stages would raise them. */
public final class Deviations {
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private Deviations() {}

  /** The business key of this order of partner acme. */
  public static String key(String orderNumber) {
    return "acme/production/order/" + orderNumber + "/0";
  }

  /** An order of acme that was rejected while it was accepted. */
  public static ExceptionEvent badOrder(String number, long document) {
    var violation =
        Violation.of(
            EnvelopeCode.FORMAT_UNKNOWN,
            "lines[1].quantity",
            new Place("PO1", 7, 2, 0, 7, 5, 412),
            "x",
            "the quantity x is not a number");
    return ExceptionEvent.content(
        NOON,
        "accept",
        About.place(1, 1, (int) document)
            .of("acme", "production")
            .through("sftp")
            .document(document, "order", key(number))
            .named(number),
        List.of(violation));
  }

  /** A file that nothing is known of but its place. */
  public static ExceptionEvent unreadable(long transmission) {
    return ExceptionEvent.content(
        NOON,
        "read",
        About.transmission(transmission).of("acme", "production").named("orders.txt"),
        List.of(
            Violation.of(EnvelopeCode.FORMAT_UNKNOWN, null, Place.at(0), null, "no known format")));
  }

  /** A delivery that the target did not take. */
  public static ExceptionEvent targetDown(String target, long delivery) {
    return ExceptionEvent.technical(
        NOON,
        "deliver",
        About.target(target).of("acme", "production").delivery(delivery),
        HubCode.HUB_FAILED,
        "no answer within 30 s");
  }
}
