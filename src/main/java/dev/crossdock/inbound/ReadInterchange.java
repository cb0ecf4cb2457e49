package dev.crossdock.inbound;

import dev.crossdock.acknowledgement.ReceivedInterchange;
import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partner;
import dev.crossdock.edi.Envelopes;
import dev.crossdock.edi.Interchange;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.InterchangeEntry.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An interchange that is being read, and those of its documents that this run reads. */
final class ReadInterchange implements ReceivedInterchange {

  private final InterchangeEntry entry;
  private final @Nullable Interchange envelope;
  private final boolean stored;
  private final List<ReadDocument> documents = new ArrayList<>();
  private boolean fromStart;
  private boolean finished;

  private ReadInterchange(InterchangeEntry entry, @Nullable Interchange envelope, boolean stored) {
    this.entry = entry;
    this.envelope = envelope;
    this.stored = stored;
  }

  /** One that is to be stored; {@code envelope} is null where there is none. */
  static ReadInterchange found(InterchangeEntry entry, @Nullable Interchange envelope) {
    return new ReadInterchange(entry, envelope, false);
  }

  /** One that an earlier run stored. */
  static ReadInterchange stored(InterchangeEntry entry) {
    return new ReadInterchange(entry, Envelopes.read(entry.envelope()), true);
  }

  @Override
  public InterchangeEntry entry() {
    return entry;
  }

  @Override
  public Interchange envelope() {
    return Objects.requireNonNull(envelope, "a file without an envelope");
  }

  boolean isStored() {
    return stored;
  }

  void add(ReadDocument document) {
    documents.add(document);
  }

  List<ReadDocument> documents() {
    return documents;
  }

  /**
   * It is read to its end.
   *
   * @param wholly whether all its documents are {@link #documents()}
   */
  void finish(boolean wholly) {
    this.finished = true;
    this.fromStart = wholly;
  }

  boolean isFinished() {
    return finished;
  }

  @Override
  public Optional<Agreement> agreement(Partner sender) {
    return EnvelopeValidation.agreement(sender, envelope());
  }

  /** Those of {@link #documents()} where these are all, and none waits for its group. */
  @Override
  public Optional<List<DocumentEntry>> decided() {
    return groupsMayWait()
        ? Optional.empty()
        : Optional.of(documents.stream().map(ReadDocument::entry).toList());
  }

  /** Whether documents may wait for their group: not known here of one that began earlier. */
  boolean groupsMayWait() {
    return !fromStart
        || documents.stream().anyMatch(d -> d.entry().state() == DocumentState.PARKED);
  }

  /** As this run leaves it. */
  InterchangeEntry asFarAsRead() {
    return finished && entry.state() == State.FRAMED ? entry.in(State.READ) : entry;
  }
}
