package dev.crossdock.document;

import dev.crossdock.config.WaitFor.Otherwise;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.document.Parking.Question;
import dev.crossdock.document.Parking.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lets documents wait for those that must take effect before them, where that is agreed. A document
 * waits once; what its agreement says today decides when its wait expires.
 */
public final class Predecessors {

  private final Parking parking;

  public Predecessors(Parking parking) {
    this.parking = parking;
  }

  /**
   * Parks those that wait, and notes on those whose wait expired a violation, an error where they
   * are not to take effect.
   */
  void await(List<AcceptDocument> documents) {
    var questions = new ArrayList<Question>();
    for (var one : documents) {
      if (one.wantsItsKey() && !one.claimed().forced()) {
        one.predecessors().forEach(type -> questions.add(new Question(one.claimed().id(), type)));
      }
    }
    if (questions.isEmpty()) {
      return;
    }
    var answers = parking.look(questions);
    var missing = new HashMap<Long, Map<String, Parking.Answer>>();
    for (int i = 0; i < questions.size(); i++) {
      if (!answers.get(i).through()) {
        var question = questions.get(i);
        missing
            .computeIfAbsent(question.document(), d -> new LinkedHashMap<>())
            .put(question.type(), answers.get(i));
      }
    }
    for (var one : documents) {
      var lacking = missing.get(one.claimed().id());
      if (lacking != null) {
        await(one, lacking);
      }
    }
  }

  private static void await(AcceptDocument one, Map<String, Parking.Answer> missing) {
    if (missing.values().stream().noneMatch(Parking.Answer::parked)) {
      one.waitFor(List.copyOf(missing.keySet()));
      return;
    }
    var late =
        missing.entrySet().stream()
            .filter(e -> e.getValue().late())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(" and no "));
    if (!late.isEmpty()) {
      one.add(waitExpired(one, late));
    }
  }

  private static Violation waitExpired(AcceptDocument checked, String types) {
    boolean resumed = checked.agreed().otherwise() == Otherwise.RESUME;
    var order = checked.document().orderNumber();
    return Violation.of(
            AgreementCode.PREDECESSOR_MISSING,
            "order.number",
            null,
            order,
            "It waited, and no %s about order %s took effect; it %s."
                .formatted(types, order, resumed ? "takes effect without it" : "takes no effect"))
        .as(resumed ? Severity.WARNING : Severity.ERROR);
  }

  /** After their states are written: those that wait, and those that waited for these. */
  void settled(List<AcceptDocument> decided) {
    var waits = new ArrayList<Wait>();
    for (var one : decided) {
      for (var type : one.waits()) {
        waits.add(
            new Wait(
                one.claimed().id(), type, one.agreed().types().getOrDefault(type, Duration.ZERO)));
      }
    }
    parking.park(waits);
    parking.resume(
        decided.stream()
            .filter(AcceptDocument::takesEffect)
            .map(one -> one.claimed().id())
            .toList());
  }

  /** Whether it takes effect though its wait expired. */
  static boolean lacking(AcceptDocument one) {
    return one.takesEffect()
        && one.violations().stream().anyMatch(v -> v.code() == AgreementCode.PREDECESSOR_MISSING);
  }
}
