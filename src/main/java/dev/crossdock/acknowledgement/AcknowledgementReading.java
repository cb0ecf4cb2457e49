package dev.crossdock.acknowledgement;

import dev.crossdock.diagnostics.AcknowledgementCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.acknowledge.Answer;
import dev.crossdock.edi.acknowledge.Answer.Remark;
import dev.crossdock.edi.acknowledge.Answer.Verdict;
import dev.crossdock.edi.acknowledge.ReceivedAcknowledgements;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentEntry.Found;
import dev.crossdock.store.DocumentEntry.Stage;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.Sent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads 997, 999, TA1 and CONTRL that come in and finds what of ours they answer. */
public final class AcknowledgementReading {

  /** A TA1 stands right behind ISA. */
  private static final int HEAD = 4096;

  private final Sent sent;

  public AcknowledgementReading(Sent sent) {
    this.sent = sent;
  }

  /** What is said of a document of ours. */
  public record Word(
      Sent.Waiting interchange,
      Sent.Carried document,
      String acknowledged,
      List<Violation> violations) {}

  /**
   * An acknowledgement as it is to be stored, and what it says.
   *
   * @param words of documents of ours
   */
  public record Received(DocumentEntry entry, List<Word> words) {}

  public Received read(ReceivedInterchange open, DocumentFrame frame) {
    var place = new Place(null, 1, 0, 0, frame.line(), frame.column(), frame.from());
    var answer =
        frame.rejected()
            ? Optional.<Answer>empty()
            : ReceivedAcknowledgements.read(frame, open.envelope().syntax());
    var violations = new ArrayList<>(frame.violations());
    if (answer.isEmpty() && !frame.rejected()) {
      violations.add(
          Violation.of(
              AcknowledgementCode.ACKNOWLEDGEMENT_UNREADABLE,
              null,
              place,
              frame.message(),
              "This " + frame.message() + " names no group or interchange."));
    }
    var words = new ArrayList<Word>();
    answer.ifPresent(a -> find(open, a, frame.message(), place, words, violations));
    var entry = open.entry();
    return new Received(
        new DocumentEntry(
            new DocumentEntry.Place(entry.transmission(), entry.no(), frame.groupNo(), frame.no()),
            true,
            "acknowledgement",
            entry.standard(),
            frame.message(),
            frame.version(),
            frame.agency(),
            frame.association(),
            frame.controlNumber(),
            entry.partner(),
            entry.usage(),
            null,
            null,
            null,
            new byte[0],
            state(words, violations),
            frame.from(),
            frame.to(),
            null,
            null,
            null,
            new byte[0],
            violations.stream().map(v -> new Found(Stage.MAP, v)).toList()),
        List.copyOf(words));
  }

  /** Whether there may be a TA1 in it. */
  public static boolean hasTa1(ReceivedInterchange open) {
    return open.entry().state() == InterchangeEntry.State.FRAMED
        && open.envelope().messages().contains(ReceivedAcknowledgements.TA1);
  }

  /** The TA1 of an interchange counts as its document number 0. */
  public Received readTa1(RawBytes bytes, ReceivedInterchange open) throws IOException {
    byte[] head;
    try (var in = bytes.open(open.envelope().from())) {
      head = in.readNBytes(HEAD);
    }
    var place = Place.at(open.envelope().from());
    var words = new ArrayList<Word>();
    var violations = new ArrayList<Violation>();
    ReceivedAcknowledgements.ta1(open.envelope(), head)
        .forEach(a -> find(open, a, ReceivedAcknowledgements.TA1, place, words, violations));
    var entry = open.entry();
    return new Received(
        new DocumentEntry(
            new DocumentEntry.Place(entry.transmission(), entry.no(), 0, 0),
            true,
            "acknowledgement",
            entry.standard(),
            ReceivedAcknowledgements.TA1,
            open.envelope().version(),
            "",
            "",
            "",
            entry.partner(),
            entry.usage(),
            null,
            null,
            null,
            new byte[0],
            violations.isEmpty() ? DocumentState.CONSUMED : DocumentState.REJECTED,
            open.envelope().from(),
            open.envelope().from(),
            null,
            null,
            null,
            new byte[0],
            violations.stream().map(v -> new Found(Stage.MAP, v)).toList()),
        List.copyOf(words));
  }

  private static DocumentState state(List<Word> words, List<Violation> violations) {
    return words.isEmpty() && violations.stream().anyMatch(Violation::isError)
        ? DocumentState.REJECTED
        : DocumentState.CONSUMED;
  }

  private void find(
      ReceivedInterchange open,
      Answer answer,
      String message,
      Place place,
      List<Word> words,
      List<Violation> violations) {
    var entry = open.entry();
    var named =
        new Sent.Named(
            entry.standard(),
            entry.usage(),
            entry.receiver(),
            entry.sender(),
            answer.interchange(),
            answer.groupType(),
            answer.group());
    var waiting = sent.find(named);
    if (waiting.isEmpty()) {
      violations.add(
          unmatched(
              place,
              answer.group().isEmpty()
                  ? "interchange " + answer.interchange()
                  : "group " + answer.groupType() + ' ' + answer.group(),
              open));
      return;
    }
    for (var reference : answer.documents().keySet()) {
      if (waiting.get().documents().stream().noneMatch(d -> d.controlNumber().equals(reference))) {
        violations.add(
            unmatched(
                place,
                "document %s of interchange %s".formatted(reference, waiting.get().controlNumber()),
                open));
      }
    }
    for (var document : waiting.get().documents()) {
      word(waiting.get(), document, answer, message).ifPresent(words::add);
    }
  }

  private static Violation unmatched(Place place, String what, ReceivedInterchange open) {
    return Violation.of(
        AcknowledgementCode.ACKNOWLEDGEMENT_UNMATCHED,
        null,
        place,
        what,
        "We sent no %s to %s as %s."
            .formatted(what, open.entry().sender(), open.entry().usage().id()));
  }

  /**
   * What is new about a document. A TA1 says of documents only that they fell, unless it is all
   * that was agreed.
   */
  private static Optional<Word> word(
      Sent.Waiting waiting, Sent.Carried document, Answer answer, String message) {
    var said = answer.of(document.controlNumber());
    boolean ta1 = message.equals(ReceivedAcknowledgements.TA1);
    boolean all = ta1 && message.equals(waiting.expect());
    var verdict =
        all && said.verdict() == Verdict.RECEIVED
            ? Verdict.ACCEPTED
            : ta1 && !all && said.verdict() != Verdict.REJECTED ? Verdict.RECEIVED : said.verdict();
    var acknowledged =
        switch (verdict) {
          case ACCEPTED -> "accepted";
          case ACCEPTED_WITH_ERRORS -> "accepted-with-errors";
          case REJECTED -> "rejected";
          case RECEIVED -> "";
        };
    if (acknowledged.isEmpty() || acknowledged.equals(document.acknowledged())) {
      return Optional.empty();
    }
    return Optional.of(
        new Word(waiting, document, acknowledged, violations(verdict, said.remarks(), message)));
  }

  private static List<Violation> violations(Verdict verdict, List<Remark> remarks, String message) {
    if (verdict == Verdict.ACCEPTED) {
      return List.of();
    }
    var code =
        verdict == Verdict.REJECTED
            ? AcknowledgementCode.PARTNER_REJECTED
            : AcknowledgementCode.PARTNER_NOTED_ERRORS;
    if (remarks.isEmpty()) {
      return List.of(Violation.of(code, null, null, null, "Its " + message + " gives no reason."));
    }
    return remarks.stream()
        .map(
            r ->
                Violation.of(
                    code,
                    null,
                    r.position() == 0
                        ? null
                        : new Place(r.segment(), r.position(), r.element(), r.component(), 0, 0, 0),
                    r.value(),
                    where(r) + r.words()))
        .toList();
  }

  private static String where(Remark remark) {
    if (remark.position() == 0) {
      return "";
    }
    var segment = Objects.requireNonNullElse(remark.segment(), "segment");
    var element =
        remark.element() == 0
            ? ""
            : ", element "
                + remark.element()
                + (remark.component() == 0 ? "" : "." + remark.component());
    return "%s at position %d%s: ".formatted(segment, remark.position(), element);
  }
}
