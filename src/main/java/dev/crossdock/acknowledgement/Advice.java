package dev.crossdock.acknowledgement;

import dev.crossdock.canonical.AcknowledgedError;
import dev.crossdock.canonical.AcknowledgedItem;
import dev.crossdock.canonical.Acknowledgement;
import dev.crossdock.canonical.AcknowledgementLevel;
import dev.crossdock.canonical.AcknowledgementResult;
import dev.crossdock.canonical.OrderReference;
import dev.crossdock.canonical.Purpose;
import dev.crossdock.canonical.Source;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an 824 or APERAK of ours says, as a canonical acknowledgement. */
final class Advice {

  /** Faults that are named; a document with more has the same fault all over. */
  private static final int MOST = 100;

  /** Five times 70 with room for breaking at blanks: FTX of an APERAK. */
  private static final int LONGEST = 300;

  private final RefusedDocument refused;
  private final Interchange received;
  private final Syntax syntax;

  /**
   * @param received the interchange it came in
   * @param syntax the one the answer is written in: what that has no way to write is left out
   */
  Advice(RefusedDocument refused, Interchange received, Syntax syntax) {
    this.refused = refused;
    this.received = received;
    this.syntax = syntax;
  }

  Acknowledgement at(LocalDateTime now) {
    var group =
        received.groups().stream()
            .filter(g -> g.no() == refused.place().group())
            .map(g -> g.controlNumber())
            .filter(number -> !number.isEmpty())
            .findFirst()
            .orElse(null);
    return new Acknowledgement(
        number(),
        null,
        now.toLocalDate(),
        now.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
        Purpose.ORIGINAL,
        new AcknowledgedItem(
            AcknowledgementLevel.APPLICATION,
            AcknowledgementResult.REJECTED,
            null,
            received.controlNumber(),
            group,
            refused.controlNumber(),
            refused.message(),
            refused.version(),
            number(refused.number()),
            refused.violations().stream().limit(MOST).map(this::error).toList(),
            List.of()),
        order(),
        List.of(),
        List.of(),
        List.of(),
        source(group));
  }

  /** Ours: the transmission number, and where in it the document was. */
  String number() {
    var place = refused.place();
    return "%d-%d-%d"
        .formatted(place.transmission().value(), place.interchange(), place.document());
  }

  private @Nullable String number(@Nullable String text) {
    var written = text == null ? "" : writable(text);
    return written.isEmpty() ? null : written;
  }

  private @Nullable OrderReference order() {
    var order = number(refused.order());
    return order == null ? null : new OrderReference(order, null, null, null, null);
  }

  private Source source(@Nullable String group) {
    var place = refused.place();
    return new Source(
        place.transmission().value(),
        place.interchange(),
        place.group(),
        place.document(),
        received.standard().id(),
        refused.message(),
        refused.version(),
        received.controlNumber(),
        group,
        refused.controlNumber(),
        null);
  }

  private AcknowledgedError error(Violation violation) {
    var place = violation.place();
    var segment = place == null ? null : place.segment();
    int position = place == null || segment == null ? 0 : place.segmentPosition();
    int element = place == null || segment == null ? 0 : place.element();
    var value = violation.value() == null ? "" : writable(violation.value());
    return new AcknowledgedError(
        AdviceKinds.of(violation.code()),
        words(violation, place),
        segment,
        position > 0 ? Integer.valueOf(position) : null,
        element > 0 ? Integer.valueOf(element) : null,
        null,
        null,
        value.isEmpty() ? null : value,
        null,
        List.of());
  }

  /** What is wrong, where, and our name for it, under which we can be asked. */
  private String words(Violation violation, @Nullable Place place) {
    var what = writable(violation.message());
    var where = where(place) + " [" + violation.code().id() + "]";
    int room = LONGEST - where.length();
    return (what.length() <= room ? what : what.substring(0, room - 3) + "...") + where;
  }

  private static String where(@Nullable Place place) {
    if (place == null) {
      return "";
    }
    if (place.segment() == null) {
      return place.line() == 0 ? "" : " At line " + place.line() + '.';
    }
    var element = place.element() == 0 ? "" : "%02d".formatted(place.element());
    var component = place.component() == 0 ? "" : "-" + place.component();
    var position =
        place.segmentPosition() == 0 ? "" : ", segment " + place.segmentPosition() + " of it";
    return String.format(
        Locale.ROOT, " In %s%s%s%s.", place.segment(), element, component, position);
  }

  /** The text with blanks for what the syntax has no way to write. */
  private String writable(String text) {
    var encoder = syntax.charset().newEncoder();
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean fine =
                  !Character.isISOControl(c)
                      && Character.isBmpCodePoint(c)
                      && encoder.canEncode((char) c)
                      && !separates((char) c);
              out.appendCodePoint(fine ? c : ' ');
            });
    return out.toString().strip().replaceAll(" {2,}", " ");
  }

  private boolean separates(char c) {
    return syntax.standard() == Standard.X12
        && (c == syntax.segment()
            || c == syntax.element()
            || c == syntax.component()
            || (syntax.repetition() != 0 && c == syntax.repetition()));
  }
}
