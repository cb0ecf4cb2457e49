package dev.crossdock.inbound;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partners;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.file.FileDocuments;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.stage.RouteFault;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentEntry.Found;
import dev.crossdock.store.DocumentEntry.Stage;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.ReadProgress;
import dev.crossdock.store.TransmissionToRead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads files without envelopes: one or more documents, each with its own fate. */
public final class FileReading {

  private final Cursors<FileDocuments> cursors = new Cursors<>();
  private final Partners partners;

  public FileReading(Partners partners) {
    this.partners = partners;
  }

  /** The content of a file that is read by this map. */
  TransmissionContent content(
      ReadTransmission transmission, RawBytes bytes, Agreement agreement, FileMapper mapper) {
    return new FileContent(transmission, bytes, agreement, mapper);
  }

  private final class FileContent implements TransmissionContent {
    private final ReadTransmission transmission;
    private final RawBytes bytes;
    private final Agreement agreement;
    private final FileMapper mapper;
    private @Nullable FileDocuments found;

    FileContent(
        ReadTransmission transmission, RawBytes bytes, Agreement agreement, FileMapper mapper) {
      this.transmission = transmission;
      this.bytes = bytes;
      this.agreement = agreement;
      this.mapper = mapper;
    }

    @Override
    public void frame(Budget budget) throws IOException {
      var claimed = transmission.claimed();
      budget.foresee(0, claimed.size() - claimed.nextOffset());
      if (claimed.framed()) {
        return; // opened when its turn comes: it may be left for a later run, with its cursor
      }
      var documents = open(claimed, bytes, mapper);
      if (documents.violations().stream().anyMatch(Violation::isError)) {
        documents.close();
        transmission.reject(documents.violations());
        return;
      }
      found = documents;
      transmission.add(ReadInterchange.found(interchange(claimed, agreement), null));
    }

    @Override
    public void parse(Budget budget) throws IOException {
      var claimed = transmission.claimed();
      var documents =
          claimed.framed() ? open(claimed, bytes, mapper) : RouteFault.unlessDone(found, "frame");
      if (documents.violations().stream().anyMatch(Violation::isError)) {
        documents.close();
        transmission.reject(documents.violations());
        return;
      }
      int next = Math.max(1, claimed.nextDocument());
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        add(frame);
        next = frame.no() + 1;
        budget.spend(frame.to() - frame.from());
        if (budget.spent()) {
          note(ReadProgress.State.FRAMED, next, frame.to(), -1, -1);
          cursors.keep(new Cursors.Place(claimed.number(), 1, frame.to()), documents);
          return;
        }
      }
      documents.close();
      noteClosing(documents.closing());
      note(ReadProgress.State.READ, next, claimed.size(), documents.blanks(), documents.setAside());
      transmission.report();
    }

    private void add(FileFrame frame) {
      var claimed = transmission.claimed();
      transmission.add(new ReadDocument(claimed, () -> map(claimed, agreement, mapper, frame)));
    }

    /** What is wrong with the file, though its documents stand. */
    private void noteClosing(List<Violation> closing) {
      var violations = closing.stream().map(agreement::weigh).toList();
      if (violations.isEmpty()) {
        return;
      }
      transmission.note(0, violations);
      if (violations.stream().anyMatch(Violation::isError)) {
        transmission.deviate(violations);
      }
    }

    private void note(
        ReadProgress.State state, int nextDocument, long nextOffset, long blanks, long setAside) {
      transmission.progress(
          new ReadProgress(
              transmission.claimed().number(),
              state,
              agreement.format().standard(),
              1,
              nextDocument,
              nextOffset,
              blanks,
              setAside));
    }
  }

  private FileDocuments open(TransmissionToRead transmission, RawBytes bytes, FileMapper mapper)
      throws IOException {
    if (transmission.framed()) {
      var kept =
          cursors.take(new Cursors.Place(transmission.number(), 1, transmission.nextOffset()));
      if (kept != null) {
        return kept;
      }
    }
    int no = Math.max(1, transmission.nextDocument());
    return mapper.format().open(bytes, transmission.nextOffset(), no);
  }

  /** One document that was read before; empty where another one lies in its place now. */
  Optional<ReadDocument.Mapped> reread(
      TransmissionToRead transmission,
      RawBytes bytes,
      Agreement agreement,
      FileMapper mapper,
      long to)
      throws IOException {
    try (var documents =
        mapper.format().open(bytes, transmission.nextOffset(), transmission.nextDocument())) {
      var frame = documents.next();
      return frame == null || frame.from() != transmission.nextOffset() || frame.to() != to
          ? Optional.empty()
          : Optional.of(map(transmission, agreement, mapper, frame));
    }
  }

  private ReadDocument.Mapped map(
      TransmissionToRead transmission, Agreement agreement, FileMapper mapper, FileFrame frame) {
    var mapped = mapper.map(frame, transmission.number().value());
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
    return (bad
            ? ReadDocument.Mapped.deviating(transmission, document)
            : ReadDocument.Mapped.of(document))
        .by(mapper.version());
  }

  private static InterchangeEntry interchange(
      TransmissionToRead transmission, Agreement agreement) {
    return new InterchangeEntry(
        transmission.number(),
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
        new DocumentEntry.Place(transmission.number(), 1, 1, frame.no()),
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
