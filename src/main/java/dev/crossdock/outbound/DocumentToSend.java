package dev.crossdock.outbound;

import dev.crossdock.store.DocumentToAccept;

/** A document that takes effect by being sent to a partner, and how it leaves. */
public record DocumentToSend(DocumentToAccept document, Outgoing outgoing) {

  long id() {
    return document.id();
  }
}
