package dev.crossdock.document;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partners;
import dev.crossdock.config.StepPolicy;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.step.StepRuns;
import dev.crossdock.step.StepRuns.Begun;
import dev.crossdock.step.StepRuns.Start;
import dev.crossdock.step.StepState;
import dev.crossdock.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * First step of accepting, bean {@code steps}: sends documents through the steps of their
 * agreement. Those, and later ones of their orders, leave the batch and come back when their steps
 * are done.
 */
public final class StepDispatch {

  static final String NAME = "dispatch";

  private final Partners partners;
  private final StepRuns runs;

  public StepDispatch(Partners partners, StepRuns runs) {
    this.partners = partners;
    this.runs = runs;
  }

  /** Leaves in the batch what is to be accepted now. */
  public void dispatch(AcceptBatch batch) {
    batch.done(NAME);
    var ready = dispatch(batch.items());
    if (ready.size() < batch.items().size()) {
      batch.leaveBut(ready);
      batch.wake(WakeUp.STEPS);
    }
  }

  /** Runs what waits for nothing, after a crash or a change of configuration; returns how many. */
  public int sweep() {
    return runs.sweep(
        partners.company().steps().stream().map(StepPolicy::id).collect(Collectors.toSet()));
  }

  /** Returns those to be accepted now, with what their steps found. Costs nothing without steps. */
  List<AcceptDocument> dispatch(List<AcceptDocument> documents) {
    if (partners.company().steps().isEmpty() || documents.isEmpty()) {
      return documents;
    }
    var behind = runs.behind(documents.stream().map(one -> one.claimed().id()).toList());
    var begun =
        runs.begun(
            documents.stream()
                .filter(one -> !steps(one).isEmpty())
                .map(one -> one.claimed().id())
                .toList());
    return new Turn(behind, begun).of(documents);
  }

  private Optional<Agreement> agreement(AcceptDocument one) {
    var claimed = one.claimed();
    return partners.byId(claimed.partner()).flatMap(p -> p.agreement(claimed.agreement()));
  }

  private List<String> steps(AcceptDocument one) {
    return agreement(one).map(Agreement::steps).orElse(List.of());
  }

  /** One call for one batch. */
  private final class Turn {

    private final Set<Long> behind;
    private final Map<Long, List<Begun>> begun;
    private final List<Start> starts = new ArrayList<>();
    private final List<Long> waiting = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private final Set<String> ordersThatWait = new HashSet<>();

    Turn(Set<Long> behind, Map<Long, List<Begun>> begun) {
      this.behind = behind;
      this.begun = begun;
    }

    List<AcceptDocument> of(List<AcceptDocument> documents) {
      var ready = new ArrayList<AcceptDocument>();
      for (var one : documents) {
        long id = one.claimed().id();
        if (behind.contains(id) || ordersThatWait.contains(order(one))) {
          waiting.add(id);
        } else if (!goesOn(one, begun.getOrDefault(id, List.of()))) {
          ready.add(one);
          continue;
        }
        ordersThatWait.add(order(one));
      }
      runs.begin(starts);
      runs.letWait(waiting);
      runs.told(told);
      return ready;
    }

    /** Those about no order wait for none. */
    private static String order(AcceptDocument one) {
      return one.document().orderNumber().isBlank()
          ? String.valueOf(one.claimed().id())
          : one.orderKey();
    }

    /** Whether there is a step for it to go through yet. */
    private boolean goesOn(AcceptDocument one, List<Begun> done) {
      var steps = steps(one);
      var id = one.claimed().id();
      var now = sha256(one.claimed().canonical());
      if (steps.isEmpty()) {
        return false;
      }
      if (!countsFor(done, steps, now)) {
        starts.add(new Start(id, 1, steps.get(0), now));
        return true;
      }
      for (var step : done) {
        if (step.state().isOpen()) {
          waiting.add(id);
          return true;
        }
        if (step.state() != StepState.DONE) {
          told.add(id);
          take(one, done);
          return false;
        }
      }
      if (done.size() < steps.size()) {
        starts.add(new Start(id, done.size() + 1, steps.get(done.size()), now));
        return true;
      }
      take(one, done);
      return false;
    }
  }

  /** Whether what was done was done to this document, in these steps, and not told before. */
  private static boolean countsFor(List<Begun> done, List<String> steps, byte[] now) {
    if (done.isEmpty() || done.size() > steps.size() || done.stream().anyMatch(Begun::told)) {
      return false;
    }
    for (int i = 0; i < done.size(); i++) {
      if (!done.get(i).step().equals(steps.get(i))) {
        return false;
      }
    }
    var last = done.get(done.size() - 1);
    boolean ended = last.state() == StepState.DONE || last.state() == StepState.REFUSED;
    return Arrays.equals(now, ended ? last.after() : last.before());
  }

  /** What the steps found is what accepting finds. */
  private void take(AcceptDocument one, List<Begun> done) {
    var agreement = agreement(one).orElseThrow();
    for (var step : done) {
      for (var finding : step.findings()) {
        var path = finding.path();
        var violation =
            new Violation(
                AgreementCode.STEP_VIOLATION,
                finding.severity(),
                path,
                path == null ? null : Validation.place(one.claimed().canonical(), path),
                finding.value(),
                step.step() + ": " + finding.message());
        one.add(agreement.weigh(violation));
      }
      if (step.state() == StepState.FAILED) {
        failed(one, step);
      }
    }
  }

  private void failed(AcceptDocument one, Begun step) {
    var why =
        Violation.of(
            AgreementCode.STEP_FAILED,
            null,
            null,
            null,
            "The step %s failed: %s".formatted(step.step(), step.detail()));
    var otherwise =
        partners
            .company()
            .step(step.step())
            .map(StepPolicy::otherwise)
            .orElse(StepPolicy.Otherwise.HOLD);
    if (otherwise == StepPolicy.Otherwise.HOLD) {
      one.hold(why);
    } else {
      one.add(why);
    }
  }

  private static byte[] sha256(String canonical) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(canonical.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
