package dev.crossdock.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The part of an acknowledgement that judges: without envelopes, numbers and times. */
final class AnswerInWords {

  private static final List<String> X12 = List.of("TA1", "AK3", "AK4", "AK5", "AK9");
  private static final List<String> EDIFACT = List.of("UCI", "UCM", "UCS", "UCD");

  private AnswerInWords() {}

  static String of(String message, String text) {
    return switch (message) {
      case "TA1", "997" -> message + " `" + segments(text, '~', '*') + "`";
      case "CONTRL" -> message + " `" + segments(text, '\'', '+') + "`";
      case "824", "APERAK" -> message;
      default ->
          message
              + ": "
              + text.lines()
                  .filter(l -> l.startsWith("Result:"))
                  .findFirst()
                  .orElse("?")
                  .substring(7)
                  .strip();
    };
  }

  private static String segments(String text, char terminator, char separator) {
    var judging = new ArrayList<String>();
    for (var segment : text.split(Pattern.quote(String.valueOf(terminator)), -1)) {
      var elements = segment.strip().split(Pattern.quote(String.valueOf(separator)), -1);
      var tag = elements[0];
      boolean good = tag.equals("AK5") && elements[1].equals("A");
      if ((X12.contains(tag) || EDIFACT.contains(tag)) && !good) {
        judging.add(judgement(tag, elements, String.valueOf(separator)));
      }
    }
    return String.join(" ", judging);
  }

  /** Without what it repeats of the interchange or message that it answers. */
  private static String judgement(String tag, String[] elements, String separator) {
    int from =
        switch (tag) {
          case "TA1" -> 4;
          case "UCI" -> 4;
          case "UCM" -> 3;
          default -> 1;
        };
    var kept = new ArrayList<>(List.of(tag));
    kept.addAll(Arrays.asList(elements).subList(Math.min(from, elements.length), elements.length));
    return String.join(separator, kept);
  }
}
