package dev.crossdock.outbound;

import dev.crossdock.edi.Standard;
import dev.crossdock.edi.write.InterchangeWriter;
import dev.crossdock.edi.write.OutboundEnvelope;
import dev.crossdock.edi.write.OutboundMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Gives bundles the control numbers that their envelopes need, and writes them. */
final class Numbering {

  private final Counters counters;

  Numbering(Counters counters) {
    this.counters = counters;
  }

  /** All of them, in their order; a file is as it is. */
  List<Leaving> number(List<Bundle> bundles) {
    var numbers = numbers(bundles);
    var leaving = new ArrayList<Leaving>();
    for (var bundle : bundles) {
      leaving.add(
          bundle.first() instanceof OutgoingMessage first
              ? interchange(bundle, first, numbers)
              : Leaving.file(bundle));
    }
    return leaving;
  }

  private ReservedControlNumbers numbers(List<Bundle> bundles) {
    var howMany = new HashMap<String, Integer>();
    for (var bundle : bundles) {
      if (bundle.first() instanceof OutgoingMessage first) {
        howMany.merge(first.interchangeCounter(), 1, Integer::sum);
        if (!first.message().group().isEmpty()) {
          howMany.merge(first.groupCounter(), 1, Integer::sum);
        }
      }
    }
    return new ReservedControlNumbers(counters, howMany);
  }

  private static Leaving interchange(
      Bundle bundle, OutgoingMessage first, ReservedControlNumbers numbers) {
    var envelope =
        first
            .envelope()
            .numbered(
                numbers.next(first.interchangeCounter()),
                first.message().group().isEmpty() ? 0 : numbers.next(first.groupCounter()));
    boolean x12 = envelope.syntax().standard() == Standard.X12;
    var references = new ArrayList<String>();
    var messages = new ArrayList<OutboundMessage>();
    for (var part : bundle.parts()) {
      messages.add(((OutgoingMessage) part.outgoing()).message());
      references.add(InterchangeWriter.reference(envelope.syntax().standard(), messages.size()));
    }
    return new Leaving(
        bundle,
        bytes(envelope, messages),
        envelope.version(),
        first.sender(),
        first.receiver(),
        x12
            ? String.format(Locale.ROOT, "%09d", envelope.interchange())
            : Long.toString(envelope.interchange()),
        first.message().group(),
        x12 ? Long.toString(envelope.group()) : "",
        references);
  }

  private static byte[] bytes(OutboundEnvelope envelope, List<OutboundMessage> messages) {
    try {
      return InterchangeWriter.write(envelope, messages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
