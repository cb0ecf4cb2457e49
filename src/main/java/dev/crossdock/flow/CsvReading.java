package dev.crossdock.flow;

import dev.crossdock.cases.About;
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
import dev.crossdock.mapping.CsvMapper;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.csv.CsvDocuments;
import dev.crossdock.mapping.csv.CsvFrame;
import dev.crossdock.partner.Agreement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads delimited files: no envelope, one or more documents, each with its own fate. */
final class CsvReading {

  static final String FORMAT = "csv";

  private CsvReading() {}

  static void read(
      TransmissionToRead transmission,
      RawBytes bytes,
      Agreement agreement,
      CsvMapper mapper,
      Budget budget,
      ReadOutcome out)
      throws IOException {
    int no = Math.max(1, transmission.nextDocument());
    try (var documents = CsvDocuments.open(bytes, mapper.format(), transmission.nextOffset(), no)) {
      if (documents.violations().stream().anyMatch(Violation::isError)) {
        reject(transmission, documents.violations(), out);
        return;
      }
      if (!transmission.framed()) {
        out.interchanges.add(interchange(transmission, agreement));
      }
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        add(transmission, agreement, mapper, frame, out);
        budget.spend(frame.to() - frame.from());
        if (budget.spent()) {
          note(transmission, ReadProgress.State.FRAMED, frame.no() + 1, frame.to(), -1, out);
          return;
        }
      }
      note(transmission, ReadProgress.State.READ, 0, transmission.size(), documents.blanks(), out);
    }
    out.reports.add(new ReadOutcome.Report(transmission.receipt()));
  }

  private static void add(
      TransmissionToRead transmission,
      Agreement agreement,
      CsvMapper mapper,
      CsvFrame frame,
      ReadOutcome out) {
    var mapped = mapper.map(frame, transmission.receipt().number());
    var found = new ArrayList<Found>();
    frame.violations().forEach(v -> found.add(new Found(Stage.GRAMMAR, agreement.weigh(v))));
    mapped.grammar().stream()
        .filter(v -> !frame.violations().contains(v))
        .forEach(v -> found.add(new Found(Stage.GRAMMAR, agreement.weigh(v))));
    mapped.mapping().forEach(v -> found.add(new Found(Stage.MAP, agreement.weigh(v))));
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

  /** Nothing in the file can be read. */
  static void reject(TransmissionToRead transmission, List<Violation> violations, ReadOutcome out) {
    out.onEnvelopes.add(new ReadOutcome.OnEnvelope(transmission.receipt(), 0, violations));
    out.deviations.add(
        new ReadOutcome.Deviation(
            About.place(transmission.receipt().number(), 0, 0)
                .of(transmission.partner(), null)
                .through(transmission.channel())
                .named(transmission.name()),
            violations,
            -1));
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
      ReadProgress.State state,
      int nextDocument,
      long nextOffset,
      long blanks,
      ReadOutcome out) {
    out.progress.add(
        new ReadProgress(
            transmission.receipt(), state, FORMAT, 1, nextDocument, nextOffset, blanks, 0));
  }

  private static InterchangeEntry interchange(
      TransmissionToRead transmission, Agreement agreement) {
    return new InterchangeEntry(
        transmission.receipt(),
        1,
        FORMAT,
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
      CsvFrame frame,
      MappedDocument mapped,
      DocumentState state,
      List<Found> violations) {
    var canonical = mapped.document();
    return new DocumentEntry(
        new DocumentEntry.Place(transmission.receipt(), 1, 1, frame.no()),
        true,
        agreement.documentType(),
        FORMAT,
        agreement.format().message(),
        "",
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
