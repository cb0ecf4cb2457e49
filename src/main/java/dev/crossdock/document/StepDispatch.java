package dev.crossdock.document;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partners;
import dev.crossdock.config.StepPolicy;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.step.StepFinding;
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
    var ready = dispatch(batch.items(), false);
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

  /**
   * Returns those to be accepted now, with what their steps found. Costs nothing without steps.
   *
   * @param forced whether they take effect whatever has their business keys; kept for those that go
   *     through steps first
   */
  List<AcceptDocument> dispatch(List<AcceptDocument> documents, boolean forced) {
    if (partners.company().steps().isEmpty() || documents.isEmpty()) {
      return documents;
    }
    var begun =
        runs.begun(
            documents.stream()
                .filter(one -> !steps(one).isEmpty())
                .map(one -> one.claimed().id())
                .toList());
    var ready = new Turn(begun).of(documents);
    if (forced) {
      runs.force(
          documents.stream()
              .filter(one -> !ready.contains(one))
              .map(one -> one.claimed().id())
              .toList());
    }
    runs.releaseNext(ready.stream().map(one -> one.claimed().id()).toList());
    return ready;
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

    private final Map<Long, List<Begun>> begun;
    private final List<Start> starts = new ArrayList<>();
    private final List<Long> waiting = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private final Set<String> ordersThatWait = new HashSet<>();

    Turn(Map<Long, List<Begun>> begun) {
      this.begun = begun;
    }

    List<AcceptDocument> of(List<AcceptDocument> documents) {
      var ready = new ArrayList<AcceptDocument>();
      for (var one : documents) {
        long id = one.claimed().id();
        if (one.claimed().behind() || ordersThatWait.contains(order(one))) {
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
      int from = beginsAt(done, steps, now);
      if (from > 0) {
        starts.add(new Start(id, from, steps.get(from - 1), now));
        return true;
      }
      for (var step : done) {
        if (step.state().isOpen()) {
          waiting.add(id);
          return true;
        }
        if (endsHere(one, step)) {
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

  /** Whether it needs no more steps: this one failed, or found what rejects it. */
  private boolean endsHere(AcceptDocument one, Begun step) {
    return step.state() == StepState.FAILED
        || violations(one, step).stream().anyMatch(Violation::isError);
  }

  /**
   * The step to begin anew, from 1: where another document or other steps were gone through, the
   * first; where the last one ended badly and accepting has taken that up, that one. 0: none.
   */
  private static int beginsAt(List<Begun> done, List<String> steps, byte[] now) {
    if (done.isEmpty() || done.size() > steps.size()) {
      return 1;
    }
    for (int i = 0; i < done.size(); i++) {
      if (!done.get(i).step().equals(steps.get(i))) {
        return 1;
      }
    }
    int last = done.size() - 1;
    if (done.get(last).told()) {
      return last > 0 && Arrays.equals(now, done.get(last - 1).after()) ? last + 1 : 1;
    }
    return Arrays.equals(now, result(done.get(last))) ? 0 : 1;
  }

  /** The hash of what it says behind a step. */
  private static byte[] result(Begun step) {
    boolean ended = step.state() == StepState.DONE || step.state() == StepState.REFUSED;
    return ended ? step.after() : step.before();
  }

  /** What the steps found is what accepting finds. */
  private void take(AcceptDocument one, List<Begun> done) {
    for (var step : done) {
      violations(one, step).forEach(one::add);
      if (step.state() == StepState.FAILED) {
        failed(one, step);
      }
    }
  }

  /** As the agreement weighs them. */
  private List<Violation> violations(AcceptDocument one, Begun step) {
    var agreement = agreement(one).orElseThrow();
    return step.findings().stream()
        .map(finding -> agreement.weigh(violation(one, finding)))
        .toList();
  }

  private static Violation violation(AcceptDocument one, StepFinding finding) {
    var path = finding.path();
    return new Violation(
        AgreementCode.STEP_VIOLATION,
        finding.severity(),
        path,
        path == null ? null : Validation.place(one.claimed().canonical(), path),
        finding.value(),
        finding.message());
  }

  private void failed(AcceptDocument one, Begun step) {
    var why =
        Violation.of(
            AgreementCode.STEP_FAILED, null, null, null, "A step of the agreement failed.");
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
