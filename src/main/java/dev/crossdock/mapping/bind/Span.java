package dev.crossdock.mapping.bind;

import dev.crossdock.canonical.Moment;

/** A moment, or a period where {@code to} differs from {@code from}. */
record Span(Moment from, Moment to) {

  static Span of(Moment moment) {
    return new Span(moment, moment);
  }

  boolean isPeriod() {
    return !from.equals(to);
  }
}
