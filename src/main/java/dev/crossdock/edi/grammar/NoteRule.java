package dev.crossdock.edi.grammar;

import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.edi.Tokens;

/** Judges one X12 syntax note. */
final class NoteRule {

  private NoteRule() {}

  static void judge(SyntaxNote note, Tokens segment, SyntaxViolations findings) {
    int[] elements = note.elements();
    int present = 0;
    int absent = 0;
    int second = 0;
    for (int element : elements) {
      if (segment.repetitions(element) > 0) {
        present++;
        if (present == 2) {
          second = element;
        }
      } else if (absent == 0) {
        absent = element;
      }
    }
    boolean first = segment.repetitions(elements[0]) > 0;
    switch (note.kind()) {
      case 'P' -> conditional(present > 0 && absent > 0, note, segment, absent, findings);
      case 'R' -> conditional(present == 0, note, segment, elements[0], findings);
      case 'C' -> conditional(first && absent > 0, note, segment, absent, findings);
      case 'L' -> conditional(first && present == 1, note, segment, elements[1], findings);
      default -> {
        if (present > 1) {
          findings.add(
              GrammarCode.ELEMENT_EXCLUDED,
              segment.place(second, 0),
              segment.element(second),
              "Only one of " + names(note, segment) + " may be there.");
        }
      }
    }
  }

  private static void conditional(
      boolean broken, SyntaxNote note, Tokens segment, int element, SyntaxViolations findings) {
    if (broken) {
      findings.add(
          GrammarCode.ELEMENT_CONDITIONAL_MISSING,
          segment.place(element, 0),
          null,
          switch (note.kind()) {
            case 'P' -> "All or none of " + names(note, segment) + " must be there.";
            case 'R' -> "At least one of " + names(note, segment) + " must be there.";
            case 'C' -> "The first of " + names(note, segment) + " needs all the others.";
            default -> "The first of " + names(note, segment) + " needs one of the others.";
          });
    }
  }

  private static String names(SyntaxNote note, Tokens segment) {
    var names = new StringBuilder();
    for (int element : note.elements()) {
      names
          .append(names.isEmpty() ? "" : ", ")
          .append(segment.tag())
          .append(element < 10 ? "0" : "")
          .append(element);
    }
    return names.toString();
  }
}
