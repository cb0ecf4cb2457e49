package dev.crossdock.flow;

import dev.crossdock.cases.About;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Envelopes;
import dev.crossdock.edi.Framer;
import dev.crossdock.edi.Framing;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Group;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.intake.DocumentState;
import dev.crossdock.intake.InterchangeEntry.State;
import dev.crossdock.intake.Interchanges;
import dev.crossdock.intake.ReadProgress;
import dev.crossdock.intake.TransmissionToRead;
import dev.crossdock.partner.Agreement;
import dev.crossdock.partner.Partners;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads X12 and EDIFACT: the envelopes first, all of them, then document by document. */
final class EdiReading {

  static final Set<State> DECIDED_BY_THE_ENVELOPE =
      Set.of(State.REJECTED, State.DUPLICATE, State.UNASSIGNED);

  private final Partners partners;
  private final Interchanges interchanges;
  private final EnvelopeJudge judge;
  private final EdiDocumentReading documentReading;
  private final Cursors<DocumentFrames> cursors = new Cursors<>();

  EdiReading(
      Partners partners,
      Interchanges interchanges,
      EnvelopeJudge judge,
      EdiDocumentReading documentReading) {
    this.partners = partners;
    this.interchanges = interchanges;
    this.judge = judge;
    this.documentReading = documentReading;
  }

  /** A transmission after the first pass: its interchanges found and judged. */
  record Framed(Framing framing, List<OpenInterchange> opened) {}

  /** A transmission and its bytes. */
  record Arrived(TransmissionToRead transmission, RawBytes bytes) {}

  /** First pass over several, each over all of its bytes. */
  List<Framed> frame(List<Arrived> arrived) throws IOException {
    var framings = new ArrayList<Framing>(arrived.size());
    var found = new ArrayList<EnvelopeJudge.Found>();
    for (var it : arrived) {
      var framing = Framer.scan(it.bytes, options(it.transmission));
      framings.add(framing);
      framing
          .interchanges()
          .forEach(i -> found.add(new EnvelopeJudge.Found(it.transmission, it.bytes, i)));
    }
    var judged = judge.judge(found).iterator();
    return framings.stream()
        .map(f -> new Framed(f, f.interchanges().stream().map(i -> judged.next()).toList()))
        .toList();
  }

  /** As many documents as the budget allows. */
  void begin(
      TransmissionToRead transmission,
      RawBytes bytes,
      Framed framed,
      Budget budget,
      ReadOutcome out)
      throws IOException {
    var options = options(transmission);
    var framing = framed.framing;
    noteSetAside(transmission, framing, out);
    var opened = framed.opened;
    opened.forEach(o -> noteEnvelope(transmission, o, out));
    opened.forEach(o -> out.interchanges.add(o.entry()));
    for (var open : opened) {
      documentReading.acknowledgements().ta1(transmission, bytes, open, out);
    }
    var walk = new Walk(transmission, bytes, options, budget, out, framing);
    for (var open : opened) {
      if (!walk.through(open, open.envelope().firstDocument(), 1)) {
        return;
      }
    }
    walk.end();
  }

  /** Goes on behind the last committed document. */
  void goOn(TransmissionToRead transmission, RawBytes bytes, Budget budget, ReadOutcome out)
      throws IOException {
    var walk = new Walk(transmission, bytes, options(transmission), budget, out, null);
    int no = transmission.nextInterchange();
    long offset = transmission.nextOffset();
    int document = transmission.nextDocument();
    for (var entry = interchanges.find(transmission.receipt(), no);
        entry.isPresent();
        entry = interchanges.find(transmission.receipt(), ++no)) {
      var open = new OpenInterchange(entry.get(), Envelopes.read(entry.get().envelope()));
      boolean same = no == transmission.nextInterchange();
      if (!walk.through(
          open, same ? offset : open.envelope().firstDocument(), same ? document : 1)) {
        return;
      }
    }
    walk.end();
  }

  private FramingOptions options(TransmissionToRead transmission) {
    return partners
        .byId(transmission.partner())
        .flatMap(
            p ->
                p.agreements().stream()
                    .map(Agreement::charset)
                    .filter(Objects::nonNull)
                    .findFirst())
        .map(FramingOptions.defaults()::withX12Charset)
        .orElse(FramingOptions.defaults());
  }

  private static void noteSetAside(
      TransmissionToRead transmission, Framing framing, ReadOutcome out) {
    if (framing.violations().isEmpty()) {
      return;
    }
    out.onEnvelopes.add(
        new ReadOutcome.OnEnvelope(transmission.receipt(), 0, framing.violations()));
    out.deviate(transmission, framing.violations());
  }

  private static void noteEnvelope(
      TransmissionToRead transmission, OpenInterchange open, ReadOutcome out) {
    var entry = open.entry();
    var violations = new ArrayList<>(open.envelope().violations());
    open.envelope().groups().forEach(g -> violations.addAll(g.violations()));
    if (!violations.isEmpty()) {
      out.onEnvelopes.add(new ReadOutcome.OnEnvelope(entry.receipt(), entry.no(), violations));
    }
    boolean groupFalls =
        entry.state() != State.DUPLICATE
            && open.envelope().groups().stream().anyMatch(Group::rejected);
    if (groupFalls || entry.state() == State.REJECTED || entry.state() == State.UNASSIGNED) {
      out.deviations.add(
          new ReadOutcome.Deviation(
              About.place(entry.receipt().number(), entry.no(), 0)
                  .of(transmission.partner(), entry.usage().id())
                  .through(transmission.channel())
                  .named(transmission.name()),
              violations,
              -1));
    }
  }

  /** One transaction's way through the interchanges of a transmission. */
  private final class Walk {
    private final TransmissionToRead transmission;
    private final RawBytes bytes;
    private final FramingOptions options;
    private final Budget budget;
    private final ReadOutcome out;
    private final long blanks;
    private final long setAside;
    private String format = "";

    Walk(
        TransmissionToRead transmission,
        RawBytes bytes,
        FramingOptions options,
        Budget budget,
        ReadOutcome out,
        @Nullable Framing framing) {
      this.transmission = transmission;
      this.bytes = bytes;
      this.options = options;
      this.budget = budget;
      this.out = out;
      this.blanks = framing == null ? -1 : framing.blanks();
      this.setAside = framing == null ? -1 : framing.setAsideBytes();
    }

    /** Whether the interchange was read to its end; if not, progress is noted. */
    boolean through(OpenInterchange open, long from, int no) throws IOException {
      format = open.entry().standard();
      int first = out.documents.size();
      if (open.envelope().firstDocument() >= 0) {
        var place = new Cursors.Place(transmission.receipt(), open.entry().no(), from);
        var frames = cursors.take(place);
        if (frames == null) {
          frames = DocumentFrames.open(bytes, open.envelope(), options, from);
        }
        for (var frame = frames.next(); frame != null; frame = frames.next()) {
          read(open, frame);
          budget.spend(frame.to() - frame.from());
          if (budget.spent()) {
            note(ReadProgress.State.FRAMED, open.entry().no(), frame.no() + 1, frame.to());
            cursors.keep(place.at(frame.to()), frames);
            return false;
          }
        }
        frames.close();
      }
      var read = out.documents.subList(first, out.documents.size());
      out.finished.add(
          new ReadOutcome.Finished(
              open,
              no == 1,
              first,
              read.size(),
              no != 1 || read.stream().anyMatch(d -> d.state() == DocumentState.PARKED)));
      return true;
    }

    private void read(OpenInterchange open, DocumentFrame frame) {
      if (DECIDED_BY_THE_ENVELOPE.contains(open.entry().state())) {
        out.documents.add(documentReading.unread(open, frame));
      } else {
        documentReading.read(transmission, open, frame, out);
      }
    }

    void end() {
      note(ReadProgress.State.READ, 0, 0, transmission.size());
    }

    private void note(ReadProgress.State state, int interchange, int document, long offset) {
      out.progress.add(
          new ReadProgress(
              transmission.receipt(),
              state,
              format,
              interchange,
              document,
              offset,
              blanks,
              setAside));
    }
  }
}
