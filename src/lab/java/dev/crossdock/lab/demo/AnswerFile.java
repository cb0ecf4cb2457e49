package dev.crossdock.lab.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What an acknowledgement says, as the partner that fetched it reads it: {@code 997 P}, {@code TA1
 * R 021}, {@code CONTRL 7, 1 rejected}.
 */
final class AnswerFile {

  private static final int ISA_LENGTH = 106;

  private AnswerFile() {}

  static String verdict(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("ISA") && text.length() >= ISA_LENGTH) {
      return x12(segments(text, text.charAt(ISA_LENGTH - 1), text.charAt(3)));
    }
    if (text.startsWith("UNA") || text.startsWith("UNB")) {
      return contrl(segments(text.startsWith("UNA") ? text.substring(9) : text, '\'', '+'));
    }
    return "report";
  }

  private static String x12(List<String[]> segments) {
    for (var segment : segments) {
      if (segment[0].equals("TA1")) {
        return "TA1 " + at(segment, 4) + " " + at(segment, 5);
      }
      if (segment[0].equals("AK9")) {
        return "997 " + at(segment, 1);
      }
    }
    return "X12 without TA1 or AK9";
  }

  private static String contrl(List<String[]> segments) {
    var action = "?";
    int rejected = 0;
    for (var segment : segments) {
      if (segment[0].equals("UCI")) {
        action = at(segment, 4);
      } else if (segment[0].equals("UCM")) {
        rejected += at(segment, 3).equals("4") ? 1 : 0;
      }
    }
    return "CONTRL " + action + (rejected == 0 ? "" : ", " + rejected + " rejected");
  }

  private static List<String[]> segments(String text, char terminator, char separator) {
    var segments = new ArrayList<String[]>();
    int from = 0;
    for (int to = text.indexOf(terminator); to >= 0; to = text.indexOf(terminator, from)) {
      segments.add(
          text.substring(from, to)
              .strip()
              .split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1));
      from = to + 1;
    }
    return segments;
  }

  private static String at(String[] segment, int element) {
    return element < segment.length ? segment[element] : "";
  }
}
