package dev.crossdock.edi;

/**
 * Takes the content of a document as its grammar sees it. Loops are named by the grammar ({@code
 * N1}, {@code PO1}; {@code SG25}); the segment that opens a loop comes first in it. Segments that
 * are unknown or misplaced are not handed over.
 */
public interface DocumentHandler {

  /** Takes nothing: for validation alone. */
  DocumentHandler NONE =
      new DocumentHandler() {
        @Override
        public void startLoop(String name) {}

        @Override
        public void endLoop(String name) {}

        @Override
        public void segment(Segment segment) {}
      };

  /** A loop or segment group begins. */
  void startLoop(String name);

  /**
   * A level of a hierarchy begins: a loop whose first segment says nothing about what the loop lies
   * in.
   */
  default void startLevel(String name) {
    startLoop(name);
  }

  /** The level last begun ends. */
  default void endLevel(String name) {
    endLoop(name);
  }

  /** The loop or segment group last begun ends. */
  void endLoop(String name);

  /** A segment of the innermost open loop; valid only during the call. */
  void segment(Segment segment);
}
