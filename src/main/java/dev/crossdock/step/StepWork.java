package dev.crossdock.step;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.config.CircuitPolicy;
import dev.crossdock.config.StepPolicy;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.mapping.FieldDifference;
import dev.crossdock.mapping.write.EditedDocument;
import dev.crossdock.stage.WakeUp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done in one step, for the route that makes it: documents are leased one by one, and
 * how an attempt ended counts only while its lease is held. No transaction is open while the route
 * runs. Thread-safe.
 */
public final class StepWork {

  private static final Logger LOG = Logger.getLogger(StepWork.class.getName());

  /** A lease outlives the time limit by this, so that what was late is told as that. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final String step;
  private final StepHub hub;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final StepCircuit circuit = new StepCircuit(System::nanoTime);

  /** Whether there may be a case that the step fails, of an earlier start too. */
  private volatile boolean told = true;

  private volatile boolean stuck;

  public StepWork(String step, StepHub hub) {
    this.step = step;
    this.hub = hub;
  }

  /** As it is configured now; empty where it is gone. */
  public Optional<StepPolicy> policy() {
    return hub.partners().company().step(step);
  }

  /** The next document, if one is due and the circuit is closed. */
  public Optional<StepTask> lease() {
    var policy = policy();
    if (policy.isEmpty() || !circuit.mayTry()) {
      return Optional.empty();
    }
    var lease = policy.get().timeLimit().plus(GRACE);
    Optional<StepTask> task = Optional.empty();
    try {
      task = hub.transactions().run(() -> hub.runs().lease(step, hub.owner(), lease));
    } finally {
      if (task.isEmpty()) {
        circuit.notTried();
      }
    }
    if (task.isPresent() && task.get().attempt() > policy.get().retry().attempts()) {
      ended(task.get(), new StepAnswer.Failed("The hub stopped in the middle of each attempt"));
      return Optional.empty();
    }
    return task;
  }

  /** Notes how an attempt ended. */
  public void ended(StepTask task, StepAnswer answer) {
    try {
      boolean over =
          answer instanceof StepAnswer.Through through
              ? through(task, through)
              : failed(task, ((StepAnswer.Failed) answer).detail());
      if (over) {
        hub.transactions()
            .run(
                () -> {
                  hub.runs().release(task.document());
                  return true;
                });
        hub.signals().wake(WakeUp.ACCEPT);
      }
    } finally {
      circuit.notTried();
    }
  }

  /** None can be tried, since calls that were given up never end: a case, once. */
  public void stuck(int calls) {
    if (!stuck) {
      stuck = true;
      fails(
          calls
              + " calls took too long and never ended; exchange its route, or start the hub again");
    }
  }

  /** Waits until there may be something to do, at most this long. */
  public void await(Duration most) throws InterruptedException {
    hub.signals().await(WakeUp.STEPS.id(), most);
  }

  private boolean through(StepTask task, StepAnswer.Through answer) {
    String changed;
    try {
      changed = changed(task, answer.canonical());
    } catch (IllegalArgumentException e) {
      return failed(task, "The answer is not this document: " + e.getMessage());
    }
    List<FieldDifference> changes =
        changed == null ? List.of() : FieldDifference.between(task.canonical(), changed);
    boolean held =
        hub.transactions()
            .run(
                () ->
                    hub.runs()
                        .through(
                            task,
                            changes.isEmpty() ? null : changed,
                            changes,
                            answer.findings(),
                            answer.detail()));
    works();
    return held;
  }

  private void works() {
    if (circuit.worked()) {
      LOG.info("The step " + step + " works again");
    }
    stuck = false;
    if (told) {
      told = false;
      hub.events().recovered(subject(), AgreementCode.STEP_FAILING);
      hub.signals().wake(WakeUp.EVENTS);
    }
  }

  private void fails(String detail) {
    LOG.log(Level.WARNING, "The step {0} fails again and again: {1}", new Object[] {step, detail});
    told = true;
    hub.events()
        .raise(
            ExceptionEvent.technical(
                hub.clock().instant(),
                "steps",
                About.target(subject()),
                AgreementCode.STEP_FAILING,
                "The step %s fails again and again: %s".formatted(step, detail)));
    hub.signals().wake(WakeUp.EVENTS);
  }

  private String subject() {
    return "step:" + step;
  }

  private static @Nullable String changed(StepTask task, @Nullable String canonical) {
    return canonical == null || canonical.equals(task.canonical())
        ? null
        : EditedDocument.of(task.canonical(), canonical);
  }

  /** Returns whether it was the last attempt. */
  private boolean failed(StepTask task, String detail) {
    var policy = policy();
    var retry = policy.map(StepPolicy::retry);
    boolean last = retry.isEmpty() || task.attempt() >= retry.get().attempts();
    Duration pause = null;
    if (!last) {
      var delay = retry.get().delayAfter(task.attempt());
      pause =
          delay.plusMillis((long) (delay.toMillis() * retry.get().jitter() * random.nextDouble()));
    }
    var until = pause;
    boolean held = hub.transactions().run(() -> hub.runs().failed(task, detail, until));
    if (circuit.failed(policy.map(StepPolicy::circuit).orElse(CircuitPolicy.DEFAULT))) {
      fails(detail);
    }
    return held && last;
  }
}
