package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;
import static dev.crossdock.diagnostics.Severity.WARNING;

/** What a document says that the schema or the rules do not allow. */
public enum RuleCode implements Code {
  SCHEMA_VIOLATED(
      ERROR,
      "Document invalid by its JSON Schema",
      "Correct the field as canonical-schemas/ describes it."),
  DOCUMENT_WITHOUT_LINES(ERROR, "Document without lines", "Send the document with its lines."),
  LINE_WITHOUT_ITEM(ERROR, "Line without an item", "Add a GTIN or an item number to the line."),
  LINE_WITHOUT_QUANTITY(ERROR, "Line without a quantity", "Add quantity and unit to the line."),
  LINE_NUMBER_TWICE(ERROR, "Duplicate line number", "Number the lines of a document differently."),
  QUANTITY_NOT_POSITIVE(
      ERROR, "Quantity of zero", "Order a quantity above zero, or leave out the line."),
  QUANTITY_NEGATIVE(
      ERROR, "Negative quantity", "Send the quantity without a sign, or as a change."),
  QUANTITY_EXCEEDS(
      WARNING,
      "Quantity greater than the one it is part of",
      "Ask the partner which of the two holds."),
  STOCK_NEGATIVE(
      WARNING,
      "Negative stock",
      "Have the stock counted; goods left before their receipt was posted, or were lost."),
  STOCK_POSITION_TWICE(
      WARNING, "Duplicate stock position", "Ask the partner whether the two add up."),
  ADJUSTMENT_MISMATCH(
      WARNING,
      "Adjustment different from counted less booked",
      "Ask the partner which of the three holds."),
  SSCC_TWICE(ERROR, "Duplicate SSCC", "Ask the partner which package bears it."),
  SERIAL_TWICE(
      WARNING, "Duplicate serial number in a line", "Ask the partner for the right numbers."),
  PACKAGE_EMPTY(WARNING, "Empty package", "Ask the partner what is in it, or whether it counts."),
  LOT_QUANTITY_MISMATCH(
      WARNING,
      "Quantities of lots different from the line's quantity",
      "Ask the partner whether a lot is missing."),
  ORDER_REFERENCE_MISSING(
      WARNING,
      "Missing order reference of a line",
      "Ask the partner to name the order; until then nothing can be matched."),
  RESPONSE_UNDECIDED(
      WARNING,
      "Response without a decision on a line",
      "Ask the seller whether the line is accepted."),
  RESPONSE_CONTRADICTS(
      WARNING,
      "Order accepted as it is, with a line that is not",
      "Go by the line, and ask the seller."),
  RECEIPT_QUANTITY_MISMATCH(
      WARNING,
      "Quantity received different from accepted, rejected and inspected",
      "Ask who counted which of them holds."),
  TAX_MISMATCH(
      WARNING,
      "Tax different from its rate of the base",
      "Ask the seller for a corrected invoice."),
  AMOUNT_SIGN_WRONG(
      WARNING,
      "Wrong sign of an amount",
      "Ask the partner whether it is a credit note; the map may have to drop the sign."),
  INVOICE_REFERENCE_MISSING(
      WARNING,
      "Missing invoice reference of a credit note or correction",
      "Ask the seller for the invoice, order or return it belongs to."),
  TRANSFER_PLACE_MISSING(ERROR, "Missing origin or destination of a transfer", "Add both places."),
  EVENTS_MISSING(ERROR, "Status without an event", "Ask the carrier to send what happened."),
  EVENT_WITHOUT_SUBJECT(
      ERROR, "Event without a subject", "Add the order, document or item it is about."),
  ACKNOWLEDGEMENT_WITHOUT_SUBJECT(
      ERROR,
      "Acknowledgement without a subject",
      "Ask the partner for the control number of what was acknowledged."),
  ACKNOWLEDGEMENT_WITHOUT_REASON(
      WARNING, "Rejection without a reason", "Ask the partner what is wrong."),
  PRICE_NEGATIVE(ERROR, "Negative price", "Send the price without a sign."),
  PRICE_BASIS_INVALID(ERROR, "Invalid price basis quantity", "Send a price basis above zero."),
  LINE_AMOUNT_MISMATCH(
      WARNING,
      "Line amount different from quantity times price",
      "Ask the partner which of the three holds."),
  LINE_COUNT_MISMATCH(WARNING, "Wrong number of lines", "Ask the partner whether lines were lost."),
  QUANTITY_TOTAL_MISMATCH(
      WARNING, "Wrong total of quantities", "Ask the partner whether lines were lost or changed."),
  LINE_NOT_ORDERED(
      ERROR,
      "Order line with a status other than ordered",
      "Ask the partner to send the order without it, or an order change (ORDCHG, 860)."),
  AMOUNT_TOTAL_MISMATCH(
      WARNING,
      "Wrong total of line amounts",
      "Ask the partner whether prices or charges are missing."),
  DATE_BEFORE_ISSUE(
      WARNING,
      "Date before the document was issued",
      "Ask the partner for the date that is meant."),
  DATES_CONTRADICT(
      ERROR, "Earliest date after the latest", "Ask the partner for the dates that are meant."),
  CURRENCY_DIFFERS(
      ERROR,
      "Amount in another currency than the document",
      "Send one document for each currency, or correct the currency of the amount. A price keeps"
          + " its own currency, and is a warning."),
  ALLOWANCE_MISMATCH(
      WARNING,
      "Allowance or charge different from its percentage",
      "Ask the partner which of the three holds; the amount counts."),
  CURRENCY_UNKNOWN(ERROR, "Unknown currency", "Use the three-letter code of the currency."),
  COUNTRY_UNKNOWN(
      WARNING,
      "Unknown country",
      "Use the two-letter code of the country; the address was kept as it was sent."),
  PAYMENT_MEANS_UNKNOWN(
      WARNING, "Unknown payment means", "Tell the sender; the code was kept as it was sent."),
  PARTY_UNKNOWN(
      ERROR,
      "Unknown party",
      "Add the party to the list or cross reference, or ask the partner for the right identifier."),
  ITEM_UNKNOWN(
      ERROR,
      "Unknown item",
      "Add the item to the list or cross reference, or ask the partner for the right number."),
  LOCATION_UNKNOWN(
      ERROR,
      "Unknown location",
      "Add the place to the cross reference, or ask the partner for the right identifier."),
  CROSS_REFERENCE_DIFFERS(
      WARNING,
      "Code of ours different from the code translation",
      "The cross reference was followed; correct it, or tell the partner."),
  PURPOSE_NOT_ALLOWED(
      ERROR, "Purpose not agreed", "Agree changes with the partner, or ask for a new order.");

  private final Severity severity;
  private final String title;
  private final String next;

  RuleCode(Severity severity, String title, String next) {
    this.severity = severity;
    this.title = title;
    this.next = next;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String next() {
    return next;
  }
}
