package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.Moment;
import dev.crossdock.canonical.Origin;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.MappingCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads texts as what a component takes; what can't be read is told, and null. */
final class Values {

  private final CodeTable zones;

  Values(CodeTable zones) {
    this.zones = zones;
  }

  static boolean isLeaf(Class<?> type) {
    return type == Moment.class || type == Origin.class;
  }

  /**
   * A value for the component of this type, or null and a violation.
   *
   * @param path of the component, asked for only where it has to be told
   */
  @Nullable Object read(
      String text,
      Statement how,
      RecordShape.Field leaf,
      Element element,
      Draft draft,
      Supplier<String> path) {
    var type = leaf.type();
    if (type == String.class) {
      draft.noteLong(text, how.attributes().isEmpty() ? "" : how.attributes().get(0));
      return how.check() == Statement.Check.SSCC && text.length() == 20 && text.startsWith("00")
          ? text.substring(2)
          : text;
    }
    if (type == BigDecimal.class) {
      return decimal(text, how, element, draft, path);
    }
    if (type == Moment.class || type == LocalDate.class || type == LocalTime.class) {
      return date(text, how, type, element, draft, path);
    }
    if (type.isEnum()) {
      return Names.constant(type, text);
    }
    var number = Decimals.read(text, "");
    if (number == null || number.precision() > 9) {
      fault(
          draft,
          MappingCode.NUMBER_INVALID,
          path.get(),
          how,
          text,
          "is not a whole number. " + Notation.whole());
      return null;
    }
    return number.intValue();
  }

  private static @Nullable BigDecimal decimal(
      String text, Statement how, Element element, Draft draft, Supplier<String> path) {
    var marks = draft.convention().decimalMarks();
    var value =
        how.implied() >= 0 ? Decimals.implied(text, how.implied()) : Decimals.read(text, marks);
    if (value == null) {
      fault(
          draft,
          MappingCode.NUMBER_INVALID,
          path.get(),
          how,
          text,
          "is not a number. " + Notation.numbers(how, draft.convention()));
    }
    if (value != null && how.unsigned()) {
      value = value.abs();
    }
    return value == null || how.share() == null
        ? value
        : Percentage.of(value, how.share(), element, marks);
  }

  private @Nullable Object date(
      String text,
      Statement how,
      Class<?> type,
      Element element,
      Draft draft,
      Supplier<String> path) {
    var span = span(text, how, element, draft, type == LocalTime.class);
    if (span == null || (type != Moment.class && span.isPeriod())) {
      var what = type == LocalTime.class ? "is not a time. " : "is not a date. ";
      var notation = Notation.dates(how, type, element, draft.convention());
      fault(draft, MappingCode.DATE_INVALID, path.get(), how, text, what + notation);
      return null;
    }
    if (type == LocalDate.class) {
      return span.from().date();
    }
    if (type == LocalTime.class) {
      return span.from().time();
    }
    return span;
  }

  private @Nullable Span span(
      String text, Statement how, Element element, Draft draft, boolean timeOnly) {
    for (var pattern : draft.convention().datePatterns()) {
      var moment = pattern.read(text);
      if (moment != null) {
        return Span.of(moment);
      }
    }
    if (!draft.convention().datePatterns().isEmpty()) {
      return timeOnly ? DateReading.isoTime(text) : null;
    }
    if (how.format() != null) {
      var format = element.getAttribute(how.format());
      return DateReading.edifact(text, format.isEmpty() ? "102" : format, zones);
    }
    if (timeOnly) {
      var time = DateReading.time(text);
      return time == null ? null : Span.of(new Moment(LocalDate.EPOCH, time, null));
    }
    var date = DateReading.date(text);
    return date == null ? null : withTime(date, how, element);
  }

  private @Nullable Span withTime(LocalDate date, Statement how, Element element) {
    var text = how.time() == null ? "" : element.getAttribute(how.time());
    if (text.isEmpty()) {
      return Span.of(Moment.of(date));
    }
    var time = DateReading.time(text);
    if (time == null) {
      return null;
    }
    var zone = how.zone() == null ? "" : element.getAttribute(how.zone());
    ZoneOffset offset = zone.isEmpty() ? null : Zones.read(zone, zones);
    return Span.of(new Moment(date, time, offset));
  }

  static void fault(Draft draft, Code code, String path, Statement how, String value, String what) {
    var attribute = how.attributes().isEmpty() ? "" : how.attributes().get(0);
    draft.report(code, path, attribute, value, '"' + value + "\" " + what);
  }
}
