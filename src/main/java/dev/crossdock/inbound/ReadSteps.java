package dev.crossdock.inbound;

import dev.crossdock.acknowledgement.AcknowledgementsDue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The steps of the route {@code read}, in their order; bean {@code read}. */
public final class ReadSteps {

  private final ContentDetection detection;
  private final EnvelopeValidation validation;
  private final AcknowledgementsDue acknowledgementsDue;
  private final ReadStore store;

  public ReadSteps(
      ContentDetection detection,
      EnvelopeValidation validation,
      AcknowledgementsDue acknowledgementsDue,
      ReadStore store) {
    this.detection = detection;
    this.validation = validation;
    this.acknowledgementsDue = acknowledgementsDue;
    this.store = store;
  }

  /** Finds out what each transmission is: its format, and whose agreement it comes under. */
  public void detect(ReadBatch batch) {
    batch.done("detect");
    for (var transmission : batch.items()) {
      quietly(() -> detection.detect(transmission));
    }
  }

  /** Finds the interchanges in each, and takes the files out of archives. */
  public void frame(ReadBatch batch) {
    batch.done("frame");
    var items = batch.items();
    for (int i = 0; i < items.size(); i++) {
      if (batch.budget().foreseenSpent()) {
        batch.leaveAll(items.subList(i, items.size()));
        return;
      }
      var transmission = items.get(i);
      if (transmission.progress().isEmpty()) {
        quietly(() -> transmission.content().frame(batch.budget()));
      }
    }
  }

  /** Validates the envelopes: sender, receiver, counts, and whether they came before. */
  public void validateEnvelope(ReadBatch batch) {
    batch.done("validateEnvelope");
    var found = new ArrayList<EnvelopeValidation.Found>();
    batch.items().forEach(t -> found.addAll(envelopes(t)));
    var validated = validation.validate(found);
    int next = 0;
    for (var transmission : batch.items()) {
      int count = envelopes(transmission).size();
      var own = validated.subList(next, next + count);
      next += count;
      quietly(() -> transmission.content().validated(own));
    }
  }

  private static List<EnvelopeValidation.Found> envelopes(ReadTransmission transmission) {
    return transmission.progress().isEmpty() ? transmission.content().envelopes() : List.of();
  }

  /** Cuts the documents out of their transmissions, as many as one transaction takes on. */
  public void parse(ReadBatch batch) {
    batch.done("parse");
    var items = batch.items();
    for (int i = 0; i < items.size(); i++) {
      var transmission = items.get(i);
      if (transmission.progress().isPresent()) {
        continue;
      }
      if (batch.budget().spent()) {
        batch.leaveAll(
            items.subList(i, items.size()).stream().filter(t -> t.progress().isEmpty()).toList());
        return;
      }
      quietly(() -> transmission.content().parse(batch.budget()));
    }
  }

  /** Reads each document by its grammar and map to a canonical one. */
  public void map(ReadBatch batch) {
    batch.done("map");
    batch.documents().forEach(ReadDocument::map);
  }

  /** Decides which acknowledgements are owed. */
  public void acknowledge(ReadBatch batch) {
    batch.done("acknowledge");
    batch.acknowledgementsDue(
        batch.items().stream()
            .flatMap(t -> t.interchanges().stream())
            .filter(ReadInterchange::isFinished)
            .flatMap(i -> acknowledgementsDue.of(i).stream())
            .toList());
  }

  /** Writes it all, acknowledgements too, and signs off. */
  public void store(ReadBatch batch) {
    store.store(batch);
    batch.signOff("detect", "frame", "validateEnvelope", "parse", "map", "acknowledge");
    ReadStore.wake(batch);
  }

  /** Something that reads bytes. */
  private interface Reading {
    void run() throws IOException;
  }

  private static void quietly(Reading reading) {
    try {
      reading.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
