package dev.crossdock.document;

import dev.crossdock.audit.Actor;
import dev.crossdock.store.DocumentState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents that wait because they came before one that must take effect first. A predecessor is
 * through when it was accepted here: what follows it at a target is the order key's business.
 * Everything joins the caller's transaction; times are by the database's clock. Thread-safe.
 */
public interface Parking {

  /** For each question, in its order, what is known of the predecessor. */
  List<Answer> look(List<Question> questions);

  /** Notes what these wait for, with the state {@link DocumentState#PARKED} of their documents. */
  void park(List<Wait> waits);

  /**
   * These documents took effect: what waited for nothing else is to be accepted. Returns how many.
   */
  int resume(List<Long> accepted);

  /**
   * The net under {@link #resume}, and the end of windows: resumes what need not or must not wait
   * any longer. Returns how many documents.
   */
  int sweep(int most);

  /**
   * A page, the ones whose window ends first; a document is listed for each type it waits for.
   *
   * @param after the last one of the page before; null: the first page
   */
  List<ParkedDocument> list(@Nullable String partner, @Nullable Place after, int most);

  /** An operator lets one take effect without its predecessor. False when it is not parked. */
  boolean resume(long document, Actor actor, String reason);

  /** An operator says that one is not to take effect. False when it is not parked. */
  boolean withdraw(long document, Actor actor, String reason);

  /** Whether a document of this type about the same order has taken effect. */
  record Question(long document, String type) {}

  /**
   * What is known.
   *
   * @param through whether one has taken effect
   * @param parked whether the document was parked before, for whatever it was
   * @param late whether it waited for this one, and its window is over
   */
  record Answer(boolean through, boolean parked, boolean late) {}

  /** Where a page ended: a document and the type that it waits for. */
  record Place(long document, String waitsFor) {}

  /** That a document waits for a type. */
  record Wait(long document, String type, Duration window) {}
}
