package dev.crossdock.inbound;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partners;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.Framing;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Group;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.stage.RouteFault;
import dev.crossdock.store.InterchangeEntry.State;
import dev.crossdock.store.Interchanges;
import dev.crossdock.store.ReadProgress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads X12 and EDIFACT: the envelopes first, all of them, then document by document. */
public final class EdiReading {

  static final Set<State> DECIDED_BY_THE_ENVELOPE =
      Set.of(State.REJECTED, State.DUPLICATE, State.UNASSIGNED);

  private final Partners partners;
  private final Interchanges interchanges;
  private final EdiDocumentReading documentReading;
  private final Cursors<DocumentFrames> cursors = new Cursors<>();

  public EdiReading(
      Partners partners, Interchanges interchanges, EdiDocumentReading documentReading) {
    this.partners = partners;
    this.interchanges = interchanges;
    this.documentReading = documentReading;
  }

  /**
   * The content of a transmission of X12 or EDIFACT.
   *
   * @param unreadable what is told where it holds no interchange
   */
  TransmissionContent content(ReadTransmission transmission, RawBytes bytes, Violation unreadable) {
    return new EdiContent(transmission, bytes, unreadable);
  }

  private FramingOptions options(String partner) {
    return partners
        .byId(partner)
        .flatMap(
            p ->
                p.agreements().stream()
                    .map(Agreement::charset)
                    .filter(Objects::nonNull)
                    .findFirst())
        .map(FramingOptions.defaults()::withX12Charset)
        .orElse(FramingOptions.defaults());
  }

  private final class EdiContent implements TransmissionContent {
    private final ReadTransmission transmission;
    private final RawBytes bytes;
    private final Violation unreadable;
    private final FramingOptions options;
    private @Nullable Framing framing;
    private @Nullable List<ReadInterchange> validated;
    private String format = "";

    EdiContent(ReadTransmission transmission, RawBytes bytes, Violation unreadable) {
      this.transmission = transmission;
      this.bytes = bytes;
      this.unreadable = unreadable;
      this.options = options(transmission.claimed().partner());
    }

    @Override
    public void frame(Budget budget) throws IOException {
      var claimed = transmission.claimed();
      if (claimed.framed()) {
        budget.foresee(0, claimed.size() - claimed.nextOffset());
        return;
      }
      var found = Framer.scan(bytes, options);
      if (found.interchanges().isEmpty()) {
        transmission.reject(
            found.violations().stream().anyMatch(Violation::isError)
                ? found.violations()
                : List.of(unreadable));
        return;
      }
      framing = found;
      budget.foresee(
          found.interchanges().stream().mapToInt(i -> i.documents()).sum(), claimed.size());
    }

    @Override
    public List<EnvelopeValidation.Found> envelopes() {
      return framing == null
          ? List.of()
          : framing.interchanges().stream()
              .map(i -> new EnvelopeValidation.Found(transmission.claimed(), bytes, i))
              .toList();
    }

    @Override
    public void validated(List<ReadInterchange> found) {
      if (framing == null) {
        return;
      }
      validated = found;
      if (!framing.violations().isEmpty()) {
        transmission.note(0, framing.violations());
        transmission.deviate(framing.violations());
      }
      for (var open : found) {
        transmission.add(open);
        noteEnvelope(open);
      }
    }

    private void noteEnvelope(ReadInterchange open) {
      var entry = open.entry();
      var violations = new ArrayList<>(open.envelope().violations());
      open.envelope().groups().forEach(g -> violations.addAll(g.violations()));
      if (!violations.isEmpty()) {
        transmission.note(entry.no(), violations);
      }
      boolean groupFalls =
          entry.state() != State.DUPLICATE
              && open.envelope().groups().stream().anyMatch(Group::rejected);
      if (groupFalls || entry.state() == State.REJECTED || entry.state() == State.UNASSIGNED) {
        transmission.deviate(
            entry.no(), transmission.claimed().partner(), entry.usage().id(), violations);
      }
    }

    @Override
    public void parse(Budget budget) throws IOException {
      if (transmission.claimed().framed()) {
        goOn(budget);
      } else {
        begin(budget);
      }
    }

    private void begin(Budget budget) throws IOException {
      RouteFault.unlessDone(framing, "frame");
      for (var interchange : RouteFault.unlessDone(validated, "validateEnvelope")) {
        documentReading
            .ta1(transmission.claimed(), bytes, interchange)
            .ifPresent(transmission::add);
      }
      for (var interchange : transmission.interchanges()) {
        if (!through(interchange, interchange.envelope().firstDocument(), 1, budget)) {
          return;
        }
      }
      end();
    }

    /** Goes on behind the last committed document. */
    private void goOn(Budget budget) throws IOException {
      var claimed = transmission.claimed();
      int no = claimed.nextInterchange();
      for (var entry = interchanges.find(claimed.number(), no);
          entry.isPresent();
          entry = interchanges.find(claimed.number(), ++no)) {
        var interchange = ReadInterchange.stored(entry.get());
        transmission.add(interchange);
        boolean same = no == claimed.nextInterchange();
        if (!through(
            interchange,
            same ? claimed.nextOffset() : interchange.envelope().firstDocument(),
            same ? claimed.nextDocument() : 1,
            budget)) {
          return;
        }
      }
      end();
    }

    /** Whether the interchange was read to its end; if not, progress is noted. */
    private boolean through(ReadInterchange interchange, long from, int no, Budget budget)
        throws IOException {
      format = interchange.entry().standard();
      if (interchange.envelope().firstDocument() >= 0) {
        var place =
            new Cursors.Place(transmission.claimed().number(), interchange.entry().no(), from);
        var frames = cursors.take(place);
        if (frames == null) {
          frames = DocumentFrames.open(bytes, interchange.envelope(), options, from);
        }
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
          add(interchange, frame);
          budget.spend(frame.to() - frame.from());
          if (budget.spent()) {
            note(ReadProgress.State.FRAMED, interchange.entry().no(), frame.no() + 1, frame.to());
            cursors.keep(place.at(frame.to()), frames);
            return false;
          }
        }
        frames.close();
      }
      interchange.finish(no == 1);
      return true;
    }

    private void add(ReadInterchange interchange, DocumentFrame frame) {
      var claimed = transmission.claimed();
      var document =
          new ReadDocument(
              claimed,
              () ->
                  DECIDED_BY_THE_ENVELOPE.contains(interchange.entry().state())
                      ? ReadDocument.Mapped.of(documentReading.unread(interchange, frame))
                      : documentReading.read(transmission, interchange, frame));
      interchange.add(document);
      transmission.add(document);
    }

    private void end() {
      note(ReadProgress.State.READ, 0, 0, transmission.claimed().size());
    }

    private void note(ReadProgress.State state, int interchange, int document, long offset) {
      transmission.progress(
          new ReadProgress(
              transmission.claimed().number(),
              state,
              format,
              interchange,
              document,
              offset,
              framing == null ? -1 : framing.blanks(),
              framing == null ? -1 : framing.setAsideBytes()));
    }
  }
}
