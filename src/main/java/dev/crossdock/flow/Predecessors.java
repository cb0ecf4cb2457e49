package dev.crossdock.flow;

import dev.crossdock.fault.Code;
import dev.crossdock.fault.Severity;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.Parking;
import dev.crossdock.intake.Parking.Question;
import dev.crossdock.intake.Parking.Wait;
import dev.crossdock.partner.WaitFor.Otherwise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lets documents wait for those that must take effect before them, where that is agreed. A document
 * waits once; what its agreement says today decides when it waited in vain.
 */
final class Predecessors {

  private final Parking parking;

  Predecessors(Parking parking) {
    this.parking = parking;
  }

  /**
   * The same documents, each told what it waits for: parked ones have {@link Checked#waits()}, and
   * those that waited in vain a violation, an error where they are not to take effect.
   */
  List<Checked> look(List<Checked> checked) {
    var questions = new ArrayList<Question>();
    for (var one : checked) {
      if (one.wantsItsKey()) {
        one.predecessors().forEach(type -> questions.add(new Question(one.claimed().id(), type)));
      }
    }
    if (questions.isEmpty()) {
      return checked;
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
    return checked.stream()
        .map(c -> told(c, missing.getOrDefault(c.claimed().id(), Map.of())))
        .toList();
  }

  private static Checked told(Checked checked, Map<String, Parking.Answer> missing) {
    if (missing.isEmpty()) {
      return checked;
    }
    if (missing.values().stream().noneMatch(Parking.Answer::parked)) {
      return checked.waitingFor(List.copyOf(missing.keySet()));
    }
    var late =
        missing.entrySet().stream()
            .filter(e -> e.getValue().late())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(" and no "));
    return late.isEmpty() ? checked : checked.with(inVain(checked, late));
  }

  private static Violation inVain(Checked checked, String types) {
    boolean released = checked.agreed().otherwise() == Otherwise.RELEASE;
    var order = checked.document().orderNumber();
    return Violation.of(
            Code.PREDECESSOR_MISSING,
            "order.number",
            null,
            order,
            "It waited, and no %s about order %s took effect; it %s."
                .formatted(types, order, released ? "takes effect without" : "takes no effect"))
        .as(released ? Severity.WARNING : Severity.ERROR);
  }

  /** After their states are written: those that wait, and those that waited for these. */
  void settled(List<Decision> decided) {
    var waits = new ArrayList<Wait>();
    for (var decision : decided) {
      var checked = decision.checked();
      checked
          .waits()
          .forEach(
              type ->
                  waits.add(
                      new Wait(
                          checked.claimed().id(),
                          type,
                          checked.agreed().types().getOrDefault(type, java.time.Duration.ZERO))));
    }
    parking.park(waits);
    parking.release(
        decided.stream()
            .filter(Decision::takesEffect)
            .map(d -> d.checked().claimed().id())
            .toList());
  }

  /** Whether it takes effect though it waited in vain. */
  static boolean lacking(Decision decision) {
    return decision.takesEffect()
        && decision.result().violations().stream()
            .anyMatch(v -> v.code() == Code.PREDECESSOR_MISSING);
  }
}
