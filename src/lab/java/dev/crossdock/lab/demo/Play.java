package dev.crossdock.lab.demo;

import static dev.crossdock.lab.demo.Drop.http;
import static dev.crossdock.lab.demo.Drop.sftp;

import java.util.List;

/** What the three partners send, in this order, and what must come of it. */
final class Play {

  private Play() {}

  /** An X12 customer, an EDIFACT customer, a CSV customer. */
  static final List<String> PARTNERS = List.of("alder", "birke", "cedar");

  static List<Drop> drops() {
    return List.of(
        sftp(
            "alder",
            "two-orders",
            "two-orders-*.edi",
            "X12 850, two good orders",
            Expected.of(2, "delivered").answered("997 A")),
        http(
            "alder",
            "one-order",
            "one-order-*.edi",
            "X12 850, one good order",
            Expected.of(1, "delivered").answered("997 A")),
        sftp(
            "alder",
            "bad-beside-good",
            "bad-beside-good-*.edi",
            "X12 850, a bad order beside a good one",
            Expected.of(1, "delivered")
                .and(1, "rejected")
                .answered("997 P")
                .opensCase("element-date-invalid")),
        sftp(
                "alder",
                "same-file-again",
                "same-file-again-*.edi",
                "the first file once more, byte for byte",
                Expected.of(2, "duplicate").answered("TA1 R 025"))
            .copyOf("two-orders"),
        sftp(
            "alder",
            "order-again",
            "order-again-*.edi",
            "the first order once more in a new interchange",
            Expected.of(1, "duplicate").answered("997 A")),
        sftp(
            "alder",
            "number-reused",
            "number-reused-*.edi",
            "the first order's number with other content",
            Expected.of(1, "rejected").answered("997 A").opensCase("document-number-reused")),
        sftp(
            "alder",
            "wrong-count",
            "wrong-count-*.edi",
            "X12 850, the trailer counts three groups of one",
            Expected.of(1, "rejected").answered("TA1 R 021").opensCase("interchange-count-wrong")),
        sftp(
            "alder",
            "unknown-sender",
            "unknown-sender-*.edi",
            "X12 850 from an unknown sender",
            Expected.of(1, "unassigned").opensCase("sender-unknown")),
        sftp(
            "alder",
            "test",
            "trial-*.edi",
            "X12 850, flagged as test",
            Expected.of(1, "delivered").answered("997 A", "TA1 A 000")),
        sftp(
            "alder",
            "corrected",
            "corrected-*.edi",
            "the bad order, corrected",
            Expected.of(1, "delivered").answered("997 A").closesCaseOf("bad-beside-good")),
        sftp(
            "birke",
            "order",
            "order-*.edi",
            "EDIFACT ORDERS, one good order",
            Expected.of(1, "delivered").answered("CONTRL 7")),
        http(
            "birke",
            "bad-beside-good",
            "bad-beside-good-*.edi",
            "EDIFACT ORDERS, a bad order beside a good one",
            Expected.of(1, "delivered")
                .and(1, "rejected")
                .answered("CONTRL 7, 1 rejected")
                .opensCase("element-date-invalid")),
        sftp(
            "birke",
            "corrected",
            "corrected-*.edi",
            "the bad order, corrected",
            Expected.of(1, "delivered").answered("CONTRL 7").closesCaseOf("bad-beside-good")),
        sftp(
            "birke",
            "test-not-agreed",
            "trial-*.edi",
            "EDIFACT ORDERS as test, agreed is production only",
            Expected.of(1, "held").answered("CONTRL 7").opensCase("usage-not-agreed")),
        sftp(
            "cedar",
            "three-orders",
            "ORDERS_*.csv",
            "CSV, three orders, one of them bad",
            Expected.of(2, "delivered")
                .and(1, "rejected")
                .answered("report")
                .opensCase("gtin-invalid")),
        http(
            "cedar",
            "one-order",
            "ORDER_*.csv",
            "CSV, one good order",
            Expected.of(1, "delivered")),
        sftp(
            "cedar",
            "trial",
            "TEST_*.csv",
            "CSV, a test file by its name",
            Expected.of(1, "delivered")),
        sftp(
            "cedar",
            "junk",
            "photo-*.bin",
            "binary junk",
            Expected.NOTHING.answered("report").opensCase("format-unknown")),
        http(
            "cedar",
            "corrected",
            "CORRECTED_*.csv",
            "the bad order, corrected",
            Expected.of(1, "delivered").closesCaseOf("three-orders")));
  }
}
