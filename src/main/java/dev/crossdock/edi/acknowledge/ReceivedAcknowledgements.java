package dev.crossdock.edi.acknowledge;

import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Segment;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.Tokens;
import dev.crossdock.edi.acknowledge.Answer.OfDocument;
import dev.crossdock.edi.acknowledge.Answer.Remark;
import dev.crossdock.edi.acknowledge.Answer.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 997, 999, TA1 and CONTRL that partners send, as far as they say something. */
public final class ReceivedAcknowledgements {

  /** What stands in {@link Interchange#messages} where a TA1 stands before the groups. */
  public static final String TA1 = "TA1";

  private static final Set<String> MESSAGES = Set.of("997", "999", "CONTRL");
  private static final int FIRST_CODE_OF_SET = 2;
  private static final int LAST_CODE_OF_SET = 6;
  private static final int FIRST_CODE_OF_GROUP = 5;
  private static final int LAST_CODE_OF_GROUP = 9;

  private final Map<String, OfDocument> documents = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final List<Remark> ofDocument = new ArrayList<>();
  private String interchange = "";
  private String groupType = "";
  private String group = "";
  private @Nullable Verdict overall;
  private @Nullable String document;
  private @Nullable Verdict documentVerdict;
  private @Nullable String segment;
  private int position;

  private ReceivedAcknowledgements() {}

  /** Whether a message is one that acknowledges. */
  public static boolean isOne(String message) {
    return MESSAGES.contains(message);
  }

  /** What a 997, 999 or CONTRL says; empty where it does not say of what. */
  public static Optional<Answer> read(DocumentFrame frame, Syntax syntax) {
    var reading = new ReceivedAcknowledgements();
    var tokens = new Tokens(frame, syntax);
    while (tokens.next()) {
      reading.take(tokens);
    }
    return reading.answer();
  }

  /**
   * What the TA1 of an interchange says.
   *
   * @param head the first bytes of the interchange, as many as its TA1 may reach
   */
  public static List<Answer> ta1(Interchange found, byte[] head) {
    if (found.standard() != Standard.X12 || !found.messages().contains(TA1)) {
      return List.of();
    }
    var text = new String(head, StandardCharsets.ISO_8859_1);
    var element = String.valueOf((char) (found.syntax().element() & 0xff));
    var terminator = String.valueOf((char) (found.syntax().segment() & 0xff));
    var answers = new ArrayList<Answer>();
    for (var segment : text.split(Pattern.quote(terminator), -1)) {
      var elements = segment.strip().split(Pattern.quote(element), -1);
      if (elements[0].equals("GS")) {
        break;
      }
      if (elements[0].equals(TA1) && elements.length > 4) {
        answers.add(ta1(elements));
      }
    }
    return answers;
  }

  private static Answer ta1(String[] elements) {
    var note = elements.length > 5 ? elements[5].strip() : "";
    return new Answer(
        elements[1].strip(),
        "",
        "",
        elements[4].equals("R")
            ? Verdict.REJECTED
            : elements[4].equals("E") ? Verdict.ACCEPTED_WITH_ERRORS : Verdict.RECEIVED,
        note.isEmpty() || note.equals("000") ? List.of() : List.of(Remark.of("TA105", note)),
        Map.of());
  }

  private void take(Segment s) {
    switch (s.tag()) {
      case "AK1" -> {
        groupType = s.element(1);
        group = s.element(2);
      }
      case "AK2" -> open(s.element(2));
      case "AK3", "IK3" -> segment(s);
      case "AK4", "IK4" -> element(s);
      case "AK5", "IK5" -> {
        documentVerdict = verdict(s.element(1));
        codes(s, FIRST_CODE_OF_SET, LAST_CODE_OF_SET, s.tag() + "02", ofDocument);
        close();
      }
      case "AK9" -> {
        overall = verdict(s.element(1));
        codes(s, FIRST_CODE_OF_GROUP, LAST_CODE_OF_GROUP, "AK905", remarks);
      }
      case "UCI" -> {
        interchange = s.element(1);
        overall = action(s.element(4));
        codes(s, 5, 5, "0085", remarks);
      }
      case "UCF" -> {
        close();
        if (action(s.element(4)) == Verdict.REJECTED) {
          overall = Verdict.REJECTED;
          codes(s, 5, 5, "0085", remarks);
        }
      }
      case "UCM" -> {
        open(s.element(1));
        documentVerdict = action(s.element(3));
        codes(s, 4, 4, "0085", ofDocument);
      }
      case "UCS" -> {
        segment = null;
        position = number(s.element(1));
        if (!s.element(2).isEmpty()) {
          ofDocument.add(new Remark(null, position, 0, 0, "0085", s.element(2), null));
        }
      }
      case "UCD" ->
          // 0098 counts the segment tag as 1
          ofDocument.add(
              new Remark(
                  null,
                  position,
                  Math.max(0, number(s.component(2, 1)) - 1),
                  number(s.component(2, 2)),
                  "0085",
                  s.element(1),
                  null));
      default -> {
        // ST, SE, CTX, UNH, UNT say nothing of ours
      }
    }
  }

  private void open(String reference) {
    close();
    document = reference;
  }

  private void close() {
    if (document != null) {
      var verdict = documentVerdict == null ? Verdict.RECEIVED : documentVerdict;
      documents.put(
          document,
          new OfDocument(
              verdict == Verdict.ACCEPTED && !ofDocument.isEmpty()
                  ? Verdict.ACCEPTED_WITH_ERRORS
                  : verdict,
              ofDocument));
    }
    document = null;
    documentVerdict = null;
    ofDocument.clear();
  }

  /** AK304: that elements are wrong is said by the elements. */
  private void segment(Segment s) {
    segment = s.element(1);
    position = number(s.element(2));
    if (!s.element(4).isEmpty() && !s.element(4).equals("8")) {
      ofDocument.add(new Remark(segment, position, 0, 0, s.tag() + "04", s.element(4), null));
    }
  }

  private void element(Segment s) {
    ofDocument.add(
        new Remark(
            segment,
            position,
            number(s.component(1, 1)),
            number(s.component(1, 2)),
            s.tag() + "03",
            s.element(3),
            s.element(4).isEmpty() ? null : s.element(4)));
  }

  private static void codes(Segment s, int from, int to, String field, List<Remark> into) {
    for (int e = from; e <= to; e++) {
      if (!s.element(e).isEmpty()) {
        into.add(Remark.of(field, s.element(e)));
      }
    }
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** AK501 and AK901; M, W and X are rejections for reasons of security. */
  private static Verdict verdict(String code) {
    return switch (code) {
      case "A" -> Verdict.ACCEPTED;
      case "E", "P" -> Verdict.ACCEPTED_WITH_ERRORS;
      default -> Verdict.REJECTED;
    };
  }

  /** 0083. */
  private static Verdict action(String code) {
    return switch (code) {
      case "4" -> Verdict.REJECTED;
      case "8" -> Verdict.RECEIVED;
      default -> Verdict.ACCEPTED;
    };
  }

  private Optional<Answer> answer() {
    close();
    boolean named = !interchange.isEmpty() || !group.isEmpty();
    return named
        ? Optional.of(
            new Answer(
                interchange,
                groupType,
                group,
                overall == null ? Verdict.RECEIVED : overall,
                remarks,
                documents))
        : Optional.empty();
  }
}
