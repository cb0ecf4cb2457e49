package dev.crossdock.flow;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.DocumentEntry;
import dev.crossdock.intake.DocumentEntry.Found;
import dev.crossdock.intake.DocumentEntry.Stage;
import dev.crossdock.intake.DocumentState;
import dev.crossdock.intake.InterchangeEntry;
import dev.crossdock.intake.ReadProgress;
import dev.crossdock.intake.TransmissionToRead;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.file.FileDocuments;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.partner.Agreement;
import dev.crossdock.partner.Partners;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads files without envelopes: one or more documents, each with its own fate. */
final class FileReading {

  private final Cursors<FileDocuments> cursors = new Cursors<>();
  private final Partners partners;

  FileReading(Partners partners) {
    this.partners = partners;
  }

  void read(
      TransmissionToRead transmission,
      RawBytes bytes,
      Agreement agreement,
      FileMapper mapper,
      Budget budget,
      ReadOutcome out)
      throws IOException {
    var documents = open(transmission, bytes, mapper);
    if (documents.violations().stream().anyMatch(Violation::isError)) {
      documents.close();
      reject(transmission, documents.violations(), out);
      return;
    }
    if (!transmission.framed()) {
      out.interchanges.add(interchange(transmission, agreement));
    }
    int next = Math.max(1, transmission.nextDocument());
    for (var frame = documents.next(); frame != null; frame = documents.next()) {
      add(transmission, agreement, mapper, frame, out);
      next = frame.no() + 1;
      budget.spend(frame.to() - frame.from());
      if (budget.spent()) {
        note(transmission, agreement, ReadProgress.State.FRAMED, next, frame.to(), -1, -1, out);
        cursors.keep(new Cursors.Place(transmission.receipt(), 1, frame.to()), documents);
        return;
      }
    }
    documents.close();
    noteClosing(transmission, agreement, documents.closing(), out);
    note(
        transmission,
        agreement,
        ReadProgress.State.READ,
        next,
        transmission.size(),
        documents.blanks(),
        documents.setAside(),
        out);
    out.reports.add(new ReadOutcome.Report(transmission.receipt()));
  }

  private FileDocuments open(TransmissionToRead transmission, RawBytes bytes, FileMapper mapper)
      throws IOException {
    if (transmission.framed()) {
      var kept =
          cursors.take(new Cursors.Place(transmission.receipt(), 1, transmission.nextOffset()));
      if (kept != null) {
        return kept;
      }
    }
    int no = Math.max(1, transmission.nextDocument());
    return mapper.format().open(bytes, transmission.nextOffset(), no);
  }

  /** One document that was read before; false where another one lies in its place now. */
  boolean readAgain(
      TransmissionToRead transmission,
      RawBytes bytes,
      Agreement agreement,
      FileMapper mapper,
      long to,
      ReadOutcome out)
      throws IOException {
    try (var documents =
        mapper.format().open(bytes, transmission.nextOffset(), transmission.nextDocument())) {
      var frame = documents.next();
      if (frame == null || frame.from() != transmission.nextOffset() || frame.to() != to) {
        return false;
      }
      add(transmission, agreement, mapper, frame, out);
      return true;
    }
  }

  private void add(
      TransmissionToRead transmission,
      Agreement agreement,
      FileMapper mapper,
      FileFrame frame,
      ReadOutcome out) {
    var mapped = mapper.map(frame, transmission.receipt().number());
    out.use(mapper.version());
    var found = new ArrayList<Found>();
    boolean made = mapped.document() != null;
    frame.violations().forEach(v -> found.add(new Found(Stage.GRAMMAR, agreement.weigh(v, made))));
    mapped.grammar().stream()
        .filter(v -> !frame.violations().contains(v))
        .forEach(v -> found.add(new Found(Stage.GRAMMAR, agreement.weigh(v, made))));
    mapped.mapping().forEach(v -> found.add(new Found(Stage.MAP, agreement.weigh(v, made))));
    mapped.unread().ifPresent(v -> found.add(new Found(Stage.MAP, agreement.weigh(v))));
    NamedParties.check(frame, transmission.partner(), partners)
        .forEach(v -> found.add(new Found(Stage.MAP, agreement.weigh(v))));
    var violations = found.stream().map(Found::violation).toList();
    boolean bad = mapped.document() == null || violations.stream().anyMatch(Violation::isError);
    var document =
        entry(
            transmission,
            agreement,
            frame,
            mapped,
            bad ? DocumentState.REJECTED : DocumentState.READ,
            found);
    if (bad) {
      EdiDocumentReading.deviate(transmission, document, violations, out);
    } else {
      out.documents.add(document);
    }
  }

  /** What is wrong with the file, though its documents stand. */
  private static void noteClosing(
      TransmissionToRead transmission,
      Agreement agreement,
      List<Violation> found,
      ReadOutcome out) {
    var violations = found.stream().map(agreement::weigh).toList();
    if (violations.isEmpty()) {
      return;
    }
    out.onEnvelopes.add(new ReadOutcome.OnEnvelope(transmission.receipt(), 0, violations));
    if (violations.stream().anyMatch(Violation::isError)) {
      out.deviate(transmission, violations);
    }
  }

  /** Nothing in the file can be read. */
  static void reject(TransmissionToRead transmission, List<Violation> violations, ReadOutcome out) {
    out.onEnvelopes.add(new ReadOutcome.OnEnvelope(transmission.receipt(), 0, violations));
    out.deviate(transmission, violations);
    out.progress.add(
        new ReadProgress(
            transmission.receipt(),
            ReadProgress.State.REJECTED,
            null,
            0,
            0,
            0,
            0,
            transmission.size()));
    out.reports.add(new ReadOutcome.Report(transmission.receipt()));
  }

  private static void note(
      TransmissionToRead transmission,
      Agreement agreement,
      ReadProgress.State state,
      int nextDocument,
      long nextOffset,
      long blanks,
      long setAside,
      ReadOutcome out) {
    out.progress.add(
        new ReadProgress(
            transmission.receipt(),
            state,
            agreement.format().standard(),
            1,
            nextDocument,
            nextOffset,
            blanks,
            setAside));
  }

  private static InterchangeEntry interchange(
      TransmissionToRead transmission, Agreement agreement) {
    return new InterchangeEntry(
        transmission.receipt(),
        1,
        agreement.format().standard(),
        "",
        transmission.partner(),
        "",
        agreement.usage(),
        transmission.partner(),
        InterchangeEntry.State.READ,
        0,
        transmission.size(),
        0,
        "{}");
  }

  private static DocumentEntry entry(
      TransmissionToRead transmission,
      Agreement agreement,
      FileFrame frame,
      MappedDocument mapped,
      DocumentState state,
      List<Found> violations) {
    var canonical = mapped.document();
    return new DocumentEntry(
        new DocumentEntry.Place(transmission.receipt(), 1, 1, frame.no()),
        true,
        agreement.documentType(),
        agreement.format().standard(),
        agreement.format().message(),
        Objects.requireNonNullElse(agreement.format().version(), ""),
        "",
        "",
        "",
        transmission.partner(),
        agreement.usage(),
        agreement.id(),
        mapped.documentNumber(),
        canonical == null ? null : canonical.orderNumber(),
        mapped.contentHash(),
        state,
        frame.from(),
        frame.to(),
        mapped.mapId(),
        mapped.mapVersion(),
        canonical == null ? null : CanonicalJson.write(canonical),
        new byte[0],
        violations);
  }
}
