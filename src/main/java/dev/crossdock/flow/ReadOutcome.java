package dev.crossdock.flow;

import dev.crossdock.cases.About;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.DocumentEntry;
import dev.crossdock.intake.InterchangeEntry;
import dev.crossdock.intake.InterchangeEntry.State;
import dev.crossdock.intake.ReadProgress;
import dev.crossdock.intake.Receipt;
import dev.crossdock.intake.TransmissionToRead;
import dev.crossdock.mapping.MapVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that one transaction of reading found, to be written in a few statements. */
final class ReadOutcome {

  /** Small transmissions that were framed ahead and are still to be read. */
  final Map<Receipt, EdiReading.Framed> framed = new HashMap<>();

  final List<InterchangeEntry> interchanges = new ArrayList<>();
  final List<DocumentEntry> documents = new ArrayList<>();
  final List<OnEnvelope> onEnvelopes = new ArrayList<>();
  final List<Deviation> deviations = new ArrayList<>();
  final List<Finished> finished = new ArrayList<>();
  final List<Answered> answered = new ArrayList<>();
  final List<Report> reports = new ArrayList<>();
  final List<ReadProgress> progress = new ArrayList<>();

  /** By what the documents were read, by hash. */
  final Map<String, MapVersion> versions = new HashMap<>();

  void use(MapVersion version) {
    versions.putIfAbsent(version.hash(), version);
  }

  /** A case is to be opened or joined for the transmission as a whole. */
  void deviate(TransmissionToRead transmission, List<Violation> violations) {
    var about =
        About.place(transmission.receipt().number(), 0, 0)
            .of(transmission.partner(), null)
            .through(transmission.channel())
            .named(transmission.name());
    deviations.add(new Deviation(about, violations, -1));
  }

  /** The new interchanges, in the state that this transaction leaves them in. */
  List<InterchangeEntry> asFarAsRead() {
    var ended = sameObjects(finished.stream().map(f -> f.interchange().entry()).toList());
    return interchanges.stream()
        .map(e -> e.state() == State.FRAMED && ended.contains(e) ? e.in(State.READ) : e)
        .toList();
  }

  /** Interchanges of earlier transactions that ended in this one. */
  List<InterchangeEntry> endedOfEarlier() {
    var fresh = sameObjects(interchanges);
    return finished.stream()
        .map(f -> f.interchange().entry())
        .filter(e -> !fresh.contains(e))
        .toList();
  }

  private static Set<InterchangeEntry> sameObjects(List<InterchangeEntry> entries) {
    Set<InterchangeEntry> same = Collections.newSetFromMap(new IdentityHashMap<>());
    same.addAll(entries);
    return same;
  }

  /**
   * An acknowledgement that came in.
   *
   * @param document its index in {@link #documents}
   */
  record Answered(int document, List<AcknowledgementReading.Word> words) {}

  /** Violations of an interchange, or of the whole transmission (0). */
  record OnEnvelope(Receipt receipt, int interchange, List<Violation> violations) {}

  /**
   * Something a case is to be opened or joined for.
   *
   * @param document index in {@link #documents}, -1 where it is about no single document
   */
  record Deviation(About about, List<Violation> violations, int document) {}

  /**
   * An interchange that is read to its end.
   *
   * @param fromStart whether all its documents are in {@link #documents}, {@code count} of them
   *     from index {@code first}
   * @param groupsWait whether documents may wait for their group: each by its own agreement, and
   *     with those of one that began earlier it is not known here
   */
  record Finished(
      OpenInterchange interchange, boolean fromStart, int first, int count, boolean groupsWait) {}

  /** A transmission whose sender is to get a readable report as soon as all of it is decided. */
  record Report(Receipt receipt) {}
}
