package dev.crossdock.flow;

import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.PlannedDelivery;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.write.InterchangeWriter;
import dev.crossdock.edi.write.OutboundEnvelope;
import dev.crossdock.flow.Outgoing.Together;
import dev.crossdock.intake.Counters;
import dev.crossdock.intake.DocumentEntry;
import dev.crossdock.intake.DocumentState;
import dev.crossdock.intake.Documents;
import dev.crossdock.intake.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes accepted documents as interchanges, in the transaction that accepts them: an interchange
 * for those handed over together, with control numbers that have no gaps. It is delivered like an
 * acknowledgement, and a partner gets its interchanges in the order of their control numbers.
 */
final class OutboundWriting {

  private static final long MAX_CONTROL_NUMBER = 999_999_999;

  private final Documents documents;
  private final Sent sent;
  private final Counters counters;
  private final Deliveries deliveries;

  OutboundWriting(Documents documents, Sent sent, Counters counters, Deliveries deliveries) {
    this.documents = documents;
    this.sent = sent;
    this.counters = counters;
    this.deliveries = deliveries;
  }

  /** One document to be written. */
  private record Part(long id, Outgoing outgoing) {}

  /** An interchange with its numbers. */
  private record Numbered(
      Together together, List<Part> parts, OutboundEnvelope envelope, String queue, long seq) {

    Outgoing first() {
      return parts.get(0).outgoing();
    }
  }

  void write(List<Decision> accepted) {
    var interchanges = new LinkedHashMap<Together, List<Part>>();
    accepted.stream()
        .map(Decision::checked)
        .sorted(Comparator.comparingLong((Checked c) -> c.claimed().id()))
        .forEach(
            c -> {
              var outgoing = Objects.requireNonNull(c.outgoing());
              interchanges
                  .computeIfAbsent(
                      outgoing.together(c.claimed().place().receipt()), t -> new ArrayList<>())
                  .add(new Part(c.claimed().id(), outgoing));
            });
    if (interchanges.isEmpty()) {
      return;
    }
    var numbered = numbered(interchanges);
    var ids = documents.add(numbered.stream().map(OutboundWriting::entry).toList());
    var noted = new ArrayList<Sent.Interchange>();
    var planned = new ArrayList<PlannedDelivery>();
    for (int i = 0; i < numbered.size(); i++) {
      var one = numbered.get(i);
      noted.add(noted(ids.get(i), one));
      planned.add(
          new PlannedDelivery(
              ids.get(i),
              one.together().target(),
              one.first().agreement().usage(),
              one.queue(),
              one.seq()));
    }
    sent.add(noted);
    deliveries.plan(planned);
  }

  private List<Numbered> numbered(Map<Together, List<Part>> interchanges) {
    var howMany = new HashMap<String, Integer>();
    var queues = new HashMap<String, Integer>();
    for (var parts : interchanges.values()) {
      var outgoing = parts.get(0).outgoing();
      queues.merge(queue(outgoing), 1, Integer::sum);
      howMany.merge(outgoing.interchangeCounter(), 1, Integer::sum);
      if (!outgoing.message().group().isEmpty()) {
        howMany.merge(outgoing.groupCounter(), 1, Integer::sum);
      }
    }
    var next = new HashMap<>(counters.nextInOrder(queues));
    var numbers = new HashMap<String, Iterator<Long>>();
    counters
        .nextControlNumbers(howMany, MAX_CONTROL_NUMBER)
        .forEach((name, taken) -> numbers.put(name, taken.iterator()));
    var numbered = new ArrayList<Numbered>();
    interchanges.forEach(
        (together, parts) -> {
          var outgoing = parts.get(0).outgoing();
          var queue = queue(outgoing);
          long seq = next.merge(queue, 1L, Long::sum) - 1;
          numbered.add(new Numbered(together, parts, envelope(outgoing, numbers), queue, seq));
        });
    return numbered;
  }

  private static String queue(Outgoing outgoing) {
    return "sent " + outgoing.target() + ' ' + outgoing.agreement().usage().id();
  }

  private static OutboundEnvelope envelope(Outgoing outgoing, Map<String, Iterator<Long>> numbers) {
    var group = numbers.get(outgoing.groupCounter());
    return outgoing
        .envelope()
        .numbered(
            Objects.requireNonNull(numbers.get(outgoing.interchangeCounter())).next(),
            group == null ? 0 : group.next());
  }

  private static DocumentEntry entry(Numbered one) {
    var outgoing = one.first();
    var agreement = outgoing.agreement();
    var bytes = bytes(one);
    return new DocumentEntry(
        new DocumentEntry.Place(one.together().receipt(), 1, 0, 0),
        false,
        agreement.documentType(),
        agreement.format().standard(),
        agreement.format().message(),
        one.envelope().version(),
        "",
        "",
        controlNumber(one),
        outgoing.target().substring("partner:".length(), outgoing.target().lastIndexOf('/')),
        agreement.usage(),
        agreement.id(),
        null,
        null,
        new byte[0],
        DocumentState.ACCEPTED,
        0,
        bytes.length,
        agreement.outboundMap(),
        null,
        null,
        bytes,
        List.of());
  }

  private static byte[] bytes(Numbered one) {
    try {
      return InterchangeWriter.write(
          one.envelope(), one.parts().stream().map(p -> p.outgoing().message()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sent.Interchange noted(long id, Numbered one) {
    var outgoing = one.first();
    var agreement = outgoing.agreement();
    var standard = Standard.of(agreement.format().standard());
    var carried = new ArrayList<Sent.Document>();
    for (var part : one.parts()) {
      int no = carried.size() + 1;
      carried.add(new Sent.Document(part.id(), no, InterchangeWriter.reference(standard, no)));
    }
    return new Sent.Interchange(
        id,
        agreement.format().standard(),
        outgoing.sender(),
        outgoing.receiver(),
        agreement.usage(),
        controlNumber(one),
        outgoing.message().group(),
        standard == Standard.X12 ? Long.toString(one.envelope().group()) : "",
        agreement.sending().expect(),
        agreement.sending().within().toSeconds(),
        carried);
  }

  /** As it stands in the envelope. */
  private static String controlNumber(Numbered one) {
    long number = one.envelope().interchange();
    return one.first().agreement().format().standard().equals("x12")
        ? String.format(Locale.ROOT, "%09d", number)
        : Long.toString(number);
  }
}
