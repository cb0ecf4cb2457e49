package dev.crossdock.flow;

import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.acknowledge.AcknowledgementEnvelope;
import dev.crossdock.edi.acknowledge.AcknowledgementLevel;
import dev.crossdock.edi.acknowledge.DocumentVerdict;
import dev.crossdock.edi.acknowledge.EdifactAcknowledgements;
import dev.crossdock.edi.acknowledge.ReceivedAcknowledgements;
import dev.crossdock.edi.acknowledge.X12Acknowledgements;
import dev.crossdock.intake.Counters;
import dev.crossdock.intake.DocumentEntry;
import dev.crossdock.intake.InterchangeEntry;
import dev.crossdock.partner.AcknowledgementPolicy;
import dev.crossdock.partner.AcknowledgementPolicy.Kind;
import dev.crossdock.partner.Partner;
import dev.crossdock.partner.Partners;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Answers interchanges that are read to their end: TA1, 997, 999, CONTRL. Written once, in the
 * transaction that marks the interchange as read, with control numbers that have no gaps.
 */
final class Acknowledging {

  private static final long MAX_CONTROL_NUMBER = 999_999_999;

  private final Partners partners;
  private final Counters counters;
  private final Clock clock;

  Acknowledging(Partners partners, Counters counters, Clock clock) {
    this.partners = partners;
    this.counters = counters;
    this.clock = clock;
  }

  /** Where the syntax findings of a finished interchange come from. */
  interface Verdicts {
    void read(ReadOutcome.Finished finished, Consumer<Iterator<DocumentVerdict>> by);
  }

  /** An acknowledgement, and the channel it leaves through. */
  record Answer(DocumentEntry document, String target) {}

  /** Writes what these interchanges are owed. */
  List<Answer> answer(List<ReadOutcome.Finished> finished, Verdicts verdicts) {
    var owed = finished.stream().flatMap(f -> owed(f).stream()).toList();
    var numbers = new Numbers(counters, owed);
    var answers = new ArrayList<Answer>(owed.size());
    for (var answer : owed) {
      answers.add(write(answer, numbers, verdicts));
    }
    return answers;
  }

  private List<Owed> owed(ReadOutcome.Finished finished) {
    var open = finished.interchange();
    var partner = partnerOf(open.entry());
    if (partner.isEmpty()) {
      return List.of();
    }
    var policy =
        EnvelopeJudge.agreement(partner.get(), open.envelope())
            .map(a -> a.acknowledgement())
            .orElse(AcknowledgementPolicy.NONE);
    var channel = policy.channel();
    if (policy.kind() == Kind.NONE || channel == null) {
      return List.of();
    }
    var target = "partner:" + partner.get().id() + "/" + channel;
    return kinds(open.envelope(), policy).stream()
        .map(message -> new Owed(finished, message, policy, target))
        .toList();
  }

  private Optional<Partner> partnerOf(InterchangeEntry entry) {
    var answered = entry.state() != InterchangeEntry.State.UNASSIGNED && entry.partner() != null;
    return answered ? partners.byId(String.valueOf(entry.partner())) : Optional.empty();
  }

  private static List<String> kinds(Interchange found, AcknowledgementPolicy policy) {
    if (found.standard() == Standard.EDIFACT) {
      return policy.kind() == Kind.CONTRL && !found.messages().equals(Set.of("CONTRL"))
          ? List.of("CONTRL")
          : List.of();
    }
    if (!anythingToAnswer(found)) {
      return List.of();
    }
    if (AcknowledgementLevel.of(found) == AcknowledgementLevel.INTERCHANGE_REJECTED) {
      return List.of("TA1");
    }
    var kinds = new ArrayList<String>();
    boolean asked =
        policy.ta1() == AcknowledgementPolicy.Ta1.ALWAYS
            || (policy.ta1() == AcknowledgementPolicy.Ta1.REQUESTED
                && found.acknowledgementRequested());
    if (asked || policy.kind() == Kind.TA1) {
      kinds.add("TA1");
    }
    if (policy.kind() == Kind.FUNCTIONAL_997 && !found.groups().isEmpty()) {
      kinds.add("997");
    }
    if (policy.kind() == Kind.IMPLEMENTATION_999 && !found.groups().isEmpty()) {
      boolean any = found.groups().stream().anyMatch(X12Acknowledgements::hasImplementations);
      kinds.add(any ? "999" : "997");
    }
    return kinds;
  }

  /** An acknowledgement is never acknowledged: neither 997 and 999 nor a TA1 alone. */
  private static boolean anythingToAnswer(Interchange found) {
    return found.groups().isEmpty()
        ? !found.messages().contains(ReceivedAcknowledgements.TA1)
        : found.groups().stream().anyMatch(g -> !g.functionalId().equals("FA"));
  }

  private Answer write(Owed owed, Numbers numbers, Verdicts verdicts) {
    var found = owed.finished.interchange().envelope();
    var out = new ByteArrayOutputStream();
    var envelope =
        new AcknowledgementEnvelope(
            numbers.next(owed.interchangeCounter()),
            numbers.next(owed.groupCounter(), owed.groups()),
            LocalDateTime.now(clock));
    try {
      write(owed, found, envelope, verdicts, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer(entry(owed, envelope, out.toByteArray()), owed.target);
  }

  private static void write(
      Owed owed,
      Interchange found,
      AcknowledgementEnvelope envelope,
      Verdicts verdicts,
      OutputStream out)
      throws IOException {
    if (owed.message.equals("TA1")) {
      X12Acknowledgements.ta1(found, envelope, out);
      return;
    }
    verdicts.read(
        owed.finished,
        documents -> {
          try {
            if (owed.isFunctional()) {
              X12Acknowledgements.functional(
                  found, documents, owed.scope(), owed.message.equals("999"), envelope, out);
            } else {
              EdifactAcknowledgements.contrl(found, documents, owed.scope(), envelope, out);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static DocumentEntry entry(Owed owed, AcknowledgementEnvelope envelope, byte[] bytes) {
    var answered = owed.finished.interchange().entry();
    return DocumentEntry.acknowledgement(
        new DocumentEntry.Place(answered.receipt(), answered.no(), 0, 0),
        answered.standard(),
        owed.message,
        owed.finished.interchange().envelope().version(),
        Long.toString(envelope.controlNumber()),
        answered.partner(),
        answered.usage(),
        answered.controlNumber(),
        bytes);
  }

  /** An acknowledgement that is to be written. */
  private record Owed(
      ReadOutcome.Finished finished, String message, AcknowledgementPolicy policy, String target) {

    String interchangeCounter() {
      var entry = finished.interchange().entry();
      return "interchange %s > %s %s"
          .formatted(entry.receiver(), entry.sender(), entry.usage().id());
    }

    String groupCounter() {
      return "group FA " + interchangeCounter();
    }

    boolean isFunctional() {
      return message.equals("997") || message.equals("999");
    }

    /** Groups that a 997 or 999 answers, each with a group control number of its own. */
    int groups() {
      return isFunctional()
          ? (int)
              finished.interchange().envelope().groups().stream()
                  .filter(g -> !g.functionalId().equals("FA"))
                  .count()
          : 0;
    }

    dev.crossdock.edi.acknowledge.AcknowledgementPolicy scope() {
      return policy.wholeGroup()
          ? dev.crossdock.edi.acknowledge.AcknowledgementPolicy.WHOLE_GROUP
          : dev.crossdock.edi.acknowledge.AcknowledgementPolicy.PARTIAL;
    }
  }

  /** Control numbers taken all at once, in the order of the counters' names. */
  private static final class Numbers {
    private final Map<String, Iterator<Long>> taken;

    Numbers(Counters counters, List<Owed> owed) {
      var howMany = new TreeMap<String, Integer>();
      for (var answer : owed) {
        howMany.merge(answer.interchangeCounter(), 1, Integer::sum);
        if (answer.groups() > 0) {
          howMany.merge(answer.groupCounter(), answer.groups(), Integer::sum);
        }
      }
      taken =
          counters.nextControlNumbers(howMany, MAX_CONTROL_NUMBER).entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().iterator()));
    }

    /** The first of some numbers in a row; 0 where none are needed. */
    long next(String name, int count) {
      long first = count == 0 ? 0 : next(name);
      for (int i = 1; i < count; i++) {
        next(name);
      }
      return first;
    }

    long next(String name) {
      return Objects.requireNonNull(taken.get(name)).next();
    }
  }
}
