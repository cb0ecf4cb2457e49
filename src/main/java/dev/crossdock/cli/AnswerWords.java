package dev.crossdock.cli;

import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.acknowledge.Answer;
import dev.crossdock.edi.acknowledge.ReceivedAcknowledgements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What a 997, 999, TA1 or CONTRL says, for a person: a line on the whole, one on each document. */
final class AnswerWords {

  /** Bytes of an interchange among which a TA1 stands. */
  private static final int HEAD = 4096;

  private AnswerWords() {}

  /** Of a 997, 999 or CONTRL; empty where the document is none. */
  static List<String> of(DocumentFrame frame, Interchange interchange) {
    if (!ReceivedAcknowledgements.isOne(frame.message())) {
      return List.of();
    }
    return ReceivedAcknowledgements.read(frame, interchange.syntax())
        .map(answer -> of(frame.message(), answer))
        .orElse(List.of(frame.message() + " that does not say what it acknowledges"));
  }

  /** Of the TA1 before the groups of an interchange; empty where there is none. */
  static List<String> ofTa1(RawBytes bytes, Interchange interchange) throws IOException {
    byte[] head;
    try (var in = bytes.open(interchange.from())) {
      head = in.readNBytes(HEAD);
    }
    return ReceivedAcknowledgements.ta1(interchange, head).stream()
        .flatMap(answer -> of(ReceivedAcknowledgements.TA1, answer).stream())
        .toList();
  }

  private static List<String> of(String message, Answer answer) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s on %s: %s%s"
            .formatted(
                message, subject(answer), verdict(answer.overall()), remarks(answer.remarks())));
    new TreeMap<>(answer.documents())
        .forEach(
            (reference, said) ->
                lines.add(
                    "  document %s: %s%s"
                        .formatted(reference, verdict(said.verdict()), remarks(said.remarks()))));
    return lines;
  }

  private static String subject(Answer answer) {
    return answer.group().isEmpty()
        ? "interchange " + answer.interchange()
        : "group " + answer.groupType() + ' ' + answer.group();
  }

  private static String verdict(Answer.Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String remarks(List<Answer.Remark> remarks) {
    var text = new StringBuilder();
    for (var remark : remarks) {
      text.append(text.isEmpty() ? ". " : " ").append(place(remark)).append(remark.words());
      if (remark.value() != null) {
        text.append(" It was \"").append(remark.value()).append("\".");
      }
    }
    return text.toString();
  }

  private static String place(Answer.Remark remark) {
    if (remark.segment() == null && remark.position() == 0) {
      return "";
    }
    var text = new StringBuilder();
    text.append(remark.segment() == null ? "segment" : remark.segment());
    if (remark.position() > 0) {
      text.append(" #").append(remark.position());
    }
    if (remark.element() > 0) {
      text.append(" element ").append(remark.element());
    }
    if (remark.component() > 0) {
      text.append('.').append(remark.component());
    }
    return text.append(": ").toString();
  }
}
