package dev.crossdock.replay;

import dev.crossdock.replay.RawReprocessing.Left;
import dev.crossdock.replay.ReplayItem.State;
import dev.crossdock.replay.Replays.ItemResult;
import dev.crossdock.replay.Resetting.Wrong;
import dev.crossdock.store.DocumentState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Has documents that took no effect accepted once more, in the caller's transaction: checked
 * against the schema, rules and agreements of today, and by the path of live traffic, so that keys,
 * deliveries, control numbers and cases come about as ever.
 */
public final class ReplayAcceptance {

  private final Subjects subjects;
  private final Resetting resetting;
  private final RawReprocessing reading;
  private final Edits edits;
  private final Acceptance acceptance;

  public ReplayAcceptance(
      Subjects subjects,
      Resetting resetting,
      RawReprocessing reading,
      Edits edits,
      Acceptance acceptance) {
    this.subjects = subjects;
    this.resetting = resetting;
    this.reading = reading;
    this.edits = edits;
    this.acceptance = acceptance;
  }

  /** Accepts these, and says the outcome of each. */
  List<ItemResult> accept(long replay, List<Long> documents, ReplayOrder order) {
    if (documents.isEmpty()) {
      return List.of();
    }
    resetting.keep(replay, documents);
    var left = begin(documents, order);
    resetting.forget(replay, left.keySet());
    return results(documents, left, order.force());
  }

  /** The same without a record, to be undone by the caller. */
  List<ItemResult> results(List<Long> documents, ReplayOrder order) {
    return results(documents, begin(documents, order), order.force());
  }

  /** They are as if they had just been read, but those that can't be. */
  private Map<Long, Left> begin(List<Long> documents, ReplayOrder order) {
    if (order.point() == ReplayPoint.RAW) {
      return reading.read(documents, order);
    }
    var edit = order.edit();
    var canonical = edit == null ? null : edit.canonical();
    var left = new HashMap<Long, Left>();
    if (canonical != null) {
      documents.forEach(id -> outdated(id, canonical).ifPresent(reason -> left.put(id, reason)));
    }
    var going = documents.stream().filter(id -> !left.containsKey(id)).toList();
    resetting.toRead(going);
    if (canonical != null) {
      going.forEach(id -> resetting.say(id, canonical));
    }
    return left;
  }

  /** It may have been read anew since the edit was written, and be another one now. */
  private Optional<Left> outdated(long document, String canonical) {
    try {
      edits.read(document, canonical);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(new Left("edit-is-another", String.valueOf(e.getMessage())));
    }
  }

  private List<ItemResult> results(List<Long> documents, Map<Long, Left> left, boolean forced) {
    var going = documents.stream().filter(id -> !left.containsKey(id)).toList();
    acceptance.accept(going, forced);
    resetting.saysAgain(going);
    var wrong = resetting.wrong(going);
    var after = subjects.look(going);
    var sent = deliveriesOfInterchanges(after);
    var results = new ArrayList<ItemResult>(documents.size());
    left.forEach(
        (id, reason) ->
            results.add(
                new ItemResult(id, State.SKIPPED, reason.code(), reason.words(), List.of())));
    after.forEach(s -> results.add(result(s, wrong.getOrDefault(s.id(), List.of()), sent, forced)));
    return results;
  }

  /** A document that is sent has no delivery of its own: its interchange has. */
  private Map<Long, List<Subject.Delivery>> deliveriesOfInterchanges(Collection<Subject> after) {
    var found = new HashMap<Long, List<Subject.Delivery>>();
    var ids = new ArrayList<Long>();
    after.forEach(
        s -> {
          if (s.sentIn() != null) {
            ids.add(s.sentIn());
          }
        });
    subjects.look(ids).forEach(s -> found.put(s.id(), s.deliveries()));
    return found;
  }

  private static ItemResult result(
      Subject subject, List<Wrong> wrong, Map<Long, List<Subject.Delivery>> sent, boolean forced) {
    var deliveries = new LinkedHashMap<Long, String>();
    subject.deliveries().forEach(d -> deliveries.put(d.id(), d.target()));
    if (subject.sentIn() != null) {
      sent.getOrDefault(subject.sentIn(), List.of())
          .forEach(d -> deliveries.put(d.id(), d.target()));
    }
    if (subject.state() == DocumentState.ACCEPTED) {
      return new ItemResult(
          subject.id(),
          State.UNDER_WAY,
          null,
          "accepted, goes to " + String.join(", ", deliveries.values()),
          List.copyOf(deliveries.keySet()));
    }
    boolean well =
        switch (subject.state()) {
          case DUPLICATE -> !forced;
          case DELIVERED, PARKED, READ -> true;
          default -> false;
        };
    var errors = wrong.stream().filter(Wrong::isError).toList();
    return new ItemResult(
        subject.id(),
        well ? State.DONE : State.FAILED,
        errors.isEmpty() ? subject.state().id() : errors.get(0).code(),
        (subject.state() == DocumentState.READ
                ? "goes through the steps of its agreement"
                : subject.state().id())
            + errors.stream()
                .limit(3)
                .map(w -> "; " + w.code() + ": " + w.message())
                .collect(Collectors.joining()),
        List.of());
  }
}
