package dev.crossdock.edi.acknowledge;

import dev.crossdock.edi.Samples;

/** What our own reader makes of an acknowledgement. */
final class Received {

  private Received() {}

  /** What the first of its messages says. */
  static Answer first(String text) {
    var syntax = Samples.frame(text).interchanges().get(0).syntax();
    return ReceivedAcknowledgements.read(Samples.documents(text).get(0), syntax).orElseThrow();
  }
}
