package dev.crossdock.outbound;

import dev.crossdock.config.Agreement;
import dev.crossdock.store.TransmissionNumber;
import java.util.List;

/**
 * Documents that leave as one interchange or file, in their order.
 *
 * @param transmission of what they were handed over with
 * @param file what they are as a file; empty where they leave as an interchange
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Bundle(TransmissionNumber transmission, List<Part> parts, byte[] file) {

  public Bundle {
    parts = List.copyOf(parts);
  }

  /** One document to be written. */
  public record Part(long id, Outgoing outgoing) {}

  Outgoing first() {
    return parts.get(0).outgoing();
  }

  Agreement agreement() {
    return first().agreement();
  }

  String target() {
    return first().target();
  }

  String partner() {
    return target().substring("partner:".length(), target().lastIndexOf('/'));
  }

  /** What is in it reaches the partner one after the other. */
  String queue() {
    return "sent " + target() + ' ' + agreement().usage().id();
  }
}
