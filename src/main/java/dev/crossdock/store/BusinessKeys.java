package dev.crossdock.store;

import java.util.List;

/**
 * Which document took which business key. Everything joins the caller's transaction; of two that
 * want one key at once, the second waits and sees the first.
 */
public interface BusinessKeys {

  /** Tries to take each key for its document, in order; answers in the order given. */
  List<Answer> take(List<Wish> wishes);

  /** Gives the keys of these documents free: they came to nothing after all. */
  void release(List<Long> documents);

  /**
   * A document that wants its key.
   *
   * @param asRevision whether it is to be the next revision of a key that is taken
   * @param forced whether it becomes that whatever has the key already, its very content too
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Wish(
      BusinessKey key, long document, byte[] contentHash, boolean asRevision, boolean forced) {

    public Wish(BusinessKey key, long document, byte[] contentHash, boolean asRevision) {
      this(key, document, contentHash, asRevision, false);
    }
  }

  /** The outcome of a wish. */
  sealed interface Answer {

    /** It is the document's now. */
    record Taken(int revision) implements Answer {}

    /** The very same content has it already. */
    record SameContent(long document) implements Answer {}

    /** It was to be a revision, and nobody has the key. */
    record NoOriginal() implements Answer {}

    /** Other content has it. */
    record OtherContent(long document) implements Answer {}
  }
}
