package dev.crossdock.acknowledgement;

import dev.crossdock.acknowledgement.AcknowledgementReading.Word;
import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.cases.ExceptionEvents.Correction;
import dev.crossdock.store.BusinessKey;
import dev.crossdock.store.BusinessKeys;
import dev.crossdock.store.Sent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Notes what partners say of what was sent to them, in the transaction that reads it. A rejection
 * opens a case of the document and gives its business key free for a corrected one.
 */
public final class AcknowledgementMatching {

  private static final String REJECTED = "rejected";

  private final Sent sent;
  private final BusinessKeys keys;
  private final ExceptionEvents events;
  private final Clock clock;

  public AcknowledgementMatching(
      Sent sent, BusinessKeys keys, ExceptionEvents events, Clock clock) {
    this.sent = sent;
    this.keys = keys;
    this.events = events;
    this.clock = clock;
  }

  /**
   * An acknowledgement that was read and stored.
   *
   * @param id of its row
   */
  public record Received(long id, List<Word> words) {}

  /** Notes what these acknowledgements say. */
  public void match(List<Received> read) {
    if (read.stream().allMatch(document -> document.words().isEmpty())) {
      return;
    }
    var said = new ArrayList<Sent.Said>();
    var rejected = new ArrayList<ExceptionEvent>();
    var released = new ArrayList<Long>();
    var corrections = new ArrayList<Correction>();
    var interchanges = new HashMap<Long, Sent.Waiting>();
    for (var document : read) {
      for (var word : document.words()) {
        interchanges.put(word.interchange().id(), word.interchange());
        said.add(said(word, document.id()));
        if (word.acknowledged().equals(REJECTED)) {
          rejected.add(event(word));
          released.add(word.document().id());
        } else if (REJECTED.equals(word.document().acknowledged())) {
          corrections.add(new Correction(key(word), word.document().id()));
        }
      }
    }
    for (long id : sent.acknowledge(said)) {
      var interchange = interchanges.get(id);
      if (interchange != null) {
        corrections.add(new Correction(interchange.key(), id));
      }
    }
    keys.release(released);
    events.raise(rejected);
    events.correctionsAccepted(corrections);
  }

  private static Sent.Said said(Word word, long by) {
    return new Sent.Said(
        word.interchange().id(),
        word.interchange().transmission(),
        word.document().id(),
        word.acknowledged(),
        by,
        word.violations());
  }

  private ExceptionEvent event(Word word) {
    var interchange = word.interchange();
    return ExceptionEvent.content(
        clock.instant(),
        "acknowledge",
        About.place(interchange.transmission().value(), 1, word.document().place())
            .of(interchange.partner(), interchange.usage().id())
            .document(word.document().id(), word.document().type(), key(word))
            .named(word.document().number()),
        word.violations());
  }

  private static String key(Word word) {
    var interchange = word.interchange();
    return BusinessKey.sent(
            interchange.partner(),
            interchange.usage(),
            word.document().type(),
            word.document().number())
        .toString();
  }
}
