package dev.crossdock.flow;

import dev.crossdock.intake.DocumentToAccept;

/** A document that takes effect by being sent to a partner, and how it leaves. */
record DocumentToSend(DocumentToAccept document, Outgoing outgoing) {

  long id() {
    return document.id();
  }
}
