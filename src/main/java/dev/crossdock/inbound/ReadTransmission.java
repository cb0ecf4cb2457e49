package dev.crossdock.inbound;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.stage.RouteFault;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.ReadProgress;
import dev.crossdock.store.TransmissionToRead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transmission on its way through the steps of reading. Each step leaves here what it found; the
 * last one writes it.
 */
public final class ReadTransmission {

  private final TransmissionToRead claimed;
  private final List<ReadInterchange> interchanges = new ArrayList<>();
  private final List<ReadDocument> documents = new ArrayList<>();
  private final List<OnEnvelope> onEnvelopes = new ArrayList<>();
  private final List<Deviation> deviations = new ArrayList<>();
  private @Nullable TransmissionContent content;
  private @Nullable ReadProgress progress;
  private boolean reported;

  ReadTransmission(TransmissionToRead claimed) {
    this.claimed = claimed;
  }

  /** Violations of an interchange, or of the whole transmission (0). */
  record OnEnvelope(int interchange, List<Violation> violations) {}

  /** Something that a case is to be opened or joined for. */
  record Deviation(About about, List<Violation> violations) {

    /** The same, of the document whose row has this id. */
    Deviation of(long document) {
      return new Deviation(
          about.document(document, String.valueOf(about.documentType()), about.businessKey()),
          violations);
    }

    ExceptionEvent event(Instant at) {
      return ExceptionEvent.content(at, "read", about, violations);
    }

    /** What is wrong with one document. */
    static Deviation of(TransmissionToRead transmission, DocumentEntry document) {
      var place = document.place();
      var key = document.key();
      var about =
          About.place(place.transmission().value(), place.interchange(), place.document())
              .of(document.partner(), document.usage().id())
              .through(transmission.channel())
              .document(0, document.type(), key == null ? null : key.toString())
              .named(Objects.requireNonNullElse(document.documentNumber(), transmission.name()));
      return new Deviation(
          about,
          document.violations().stream()
              .map(DocumentEntry.Found::violation)
              .filter(Violation::isError)
              .toList());
    }
  }

  public TransmissionToRead claimed() {
    return claimed;
  }

  /** The documents in it that this run reads. */
  public List<ReadDocument> documents() {
    return Collections.unmodifiableList(documents);
  }

  List<ReadInterchange> interchanges() {
    return interchanges;
  }

  List<OnEnvelope> onEnvelopes() {
    return onEnvelopes;
  }

  List<Deviation> deviations() {
    return deviations;
  }

  /** How far it was read; empty before a step has come to an end with it. */
  Optional<ReadProgress> progress() {
    return Optional.ofNullable(progress);
  }

  /** Whether its sender is to get a readable report as soon as all of it is decided. */
  boolean isReported() {
    return reported;
  }

  /** How its documents are found in it; set by the first step. */
  TransmissionContent content() {
    return RouteFault.unlessDone(content, "detect");
  }

  void content(TransmissionContent found) {
    this.content = found;
  }

  void add(ReadInterchange interchange) {
    interchanges.add(interchange);
  }

  void add(ReadDocument document) {
    documents.add(document);
  }

  /** Notes violations of an interchange, or of the whole transmission (0). */
  void note(int interchange, List<Violation> violations) {
    onEnvelopes.add(new OnEnvelope(interchange, violations));
  }

  /** A case is to be opened or joined for the transmission as a whole. */
  void deviate(List<Violation> violations) {
    deviations.add(new Deviation(about(0, claimed.partner(), null), violations));
  }

  /** A case for one of its interchanges, once however often it is asked for. */
  void deviate(
      int interchange, @Nullable String partner, String usage, List<Violation> violations) {
    var about = about(interchange, partner, usage);
    if (deviations.stream().noneMatch(d -> d.about().equals(about))) {
      deviations.add(new Deviation(about, violations));
    }
  }

  private About about(int interchange, @Nullable String partner, @Nullable String usage) {
    return About.place(claimed.number().value(), interchange, 0)
        .of(partner, usage)
        .through(claimed.channel())
        .named(claimed.name());
  }

  void report() {
    this.reported = true;
  }

  void progress(ReadProgress noted) {
    this.progress = noted;
  }

  /** Nothing in it can be read. */
  void reject(List<Violation> violations) {
    note(0, violations);
    deviate(violations);
    progress(
        new ReadProgress(
            claimed.number(), ReadProgress.State.REJECTED, null, 0, 0, 0, 0, claimed.size()));
    report();
  }
}
