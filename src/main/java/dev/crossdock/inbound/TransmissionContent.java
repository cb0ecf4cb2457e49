package dev.crossdock.inbound;

import java.io.IOException;
import java.util.List;

/**
 * What a transmission turned out to be, and so how its documents are found in it. The steps of
 * reading ask it in this order; one that rejects its transmission is asked no more.
 */
interface TransmissionContent {

  /** Finds the interchanges and files in it. */
  void frame(Budget budget) throws IOException;

  /** Envelopes that are to be validated, with those of other transmissions. */
  default List<EnvelopeValidation.Found> envelopes() {
    return List.of();
  }

  /**
   * What validation made of {@link #envelopes}, in the same order.
   *
   * @param validated no more than were asked for
   */
  default void validated(List<ReadInterchange> validated) throws IOException {}

  /** Cuts out documents, as many as the budget allows, and notes how far it came. */
  void parse(Budget budget) throws IOException;

  /** One whose transmission was rejected when it was detected. */
  TransmissionContent NOTHING =
      new TransmissionContent() {
        @Override
        public void frame(Budget budget) {}

        @Override
        public void parse(Budget budget) {}
      };
}
