package dev.crossdock.document;

import dev.crossdock.condition.DocumentCondition;
import dev.crossdock.condition.DocumentValues;
import dev.crossdock.config.AgreedTarget;
import dev.crossdock.config.AgreedTargets;
import dev.crossdock.config.Subscription;
import dev.crossdock.store.TargetChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The choice of targets for one document, with the reason for each, in the order of the files. */
final class ChoosingTargets {

  private final DocumentValues document;
  private final List<TargetChoice> made = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  ChoosingTargets(DocumentValues document) {
    this.document = document;
  }

  /**
   * Chooses among the targets of an agreement.
   *
   * @param open those that take the usage of the document
   */
  void choose(AgreedTargets agreed, List<AgreedTarget> open) {
    var tested = new HashMap<String, TargetChoice>();
    boolean anyTrue = false;
    for (int i = 0; i < agreed.targets().size(); i++) {
      var target = agreed.targets().get(i);
      if (target.when() != null && open.contains(target)) {
        var choice =
            test(target.id(), null, target.when(), "Target " + (i + 1) + " of the agreement");
        tested.put(target.id(), choice);
        anyTrue |= choice.chosen();
      }
    }
    for (var target : agreed.targets()) {
      var choice = tested.get(target.id());
      made.add(choice != null ? choice : untested(target, open.contains(target), anyTrue));
    }
  }

  private static TargetChoice untested(AgreedTarget target, boolean isOpen, boolean anyTrue) {
    var when = target.when() == null ? null : target.when().text();
    if (!isOpen) {
      return new TargetChoice(target.id(), false, null, when, "takes no documents of this usage");
    }
    return target.otherwise()
        ? new TargetChoice(
            target.id(),
            !anyTrue,
            null,
            null,
            anyTrue ? "another condition is true" : "no condition is true")
        : new TargetChoice(target.id(), true, null, null, "always");
  }

  /** Adds what one subscription gets: nothing twice. */
  void choose(Subscription subscription) {
    var target = subscription.target();
    var when = subscription.when();
    if (made.stream().anyMatch(choice -> choice.chosen() && choice.target().equals(target))) {
      made.add(
          new TargetChoice(
              target,
              false,
              subscription.id(),
              when == null ? null : when.text(),
              "the target gets it already"));
    } else if (when == null) {
      made.add(new TargetChoice(target, true, subscription.id(), null, "always"));
    } else {
      made.add(test(target, subscription.id(), when, "A subscription"));
    }
  }

  /**
   * What a condition comes to.
   *
   * @param whose what a person is told of one that fails; the partner may read it, so it names no
   *     target
   */
  private TargetChoice test(
      String target, @Nullable String subscription, DocumentCondition when, String whose) {
    var result = when.test(document);
    var problem = result.problem();
    if (problem != null) {
      failures.add(whose + ": its condition failed, " + problem);
    }
    var reason =
        problem == null ? result.outcome().name().toLowerCase(Locale.ROOT) : "failed, " + problem;
    return new TargetChoice(target, result.isTrue(), subscription, when.text(), reason);
  }

  boolean isAnyChosen() {
    return made.stream().anyMatch(TargetChoice::chosen);
  }

  List<TargetChoice> made() {
    return made;
  }

  /** Why conditions failed, as sentences. */
  List<String> failures() {
    return failures;
  }
}
