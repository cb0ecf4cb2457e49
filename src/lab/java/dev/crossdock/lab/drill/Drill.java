package dev.crossdock.lab.drill;

import dev.crossdock.lab.demo.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does the faults one after the other; those of one kind of setup on the same hubs, while these
 * hold.
 */
final class Drill {

  /** What these leave there must not fill it by itself. */
  private static final int ROUNDS_OF_A_DISK = 5;

  private final Installation installation;
  private final Path folder;
  private final DrillScale scale;
  private final Random random;
  private final Consumer<String> progress;
  private final Listener listener;
  private final List<FaultOutcome> outcomes = new ArrayList<>();
  private @Nullable DrillSetup setup;
  private @Nullable Path mounted;
  private int setups;

  /** Hears after each fault the outcomes so far. */
  @FunctionalInterface
  interface Listener {
    void hear(List<FaultOutcome> outcomes) throws IOException;
  }

  Drill(
      Installation installation,
      Path folder,
      DrillScale scale,
      Random random,
      Consumer<String> progress,
      Listener listener) {
    this.installation = installation;
    this.folder = folder;
    this.scale = scale;
    this.random = random;
    this.progress = progress;
    this.listener = listener;
  }

  /** Does these faults; one that breaks something ends its rounds and no other's. */
  List<FaultOutcome> run(Set<Fault> faults) throws Exception {
    SetupKind at = null;
    try {
      for (var fault : faults) {
        var missing = Tools.missing(fault.setup());
        if (missing.isPresent()) {
          progress.accept("%s: not run, %s".formatted(fault, missing.get()));
          told(FaultOutcome.notRun(fault, missing.get()));
          continue;
        }
        if (fault.setup() != at) {
          leave();
          at = fault.setup();
        }
        told(rounds(fault));
      }
    } finally {
      leave();
    }
    return outcomes;
  }

  private void told(FaultOutcome outcome) throws IOException {
    outcomes.add(outcome);
    listener.hear(outcomes);
  }

  private FaultOutcome rounds(Fault fault) throws Exception {
    var recovered = new ArrayList<Double>();
    var settled = new ArrayList<Double>();
    int before = 0;
    int sent = 0;
    try {
      var on = setup == null ? lay(fault.setup()) : setup;
      before = orders(on);
      for (int round = 1; round <= scale.rounds(); round++) {
        if (fault.setup() == SetupKind.DISK
            && settled.size() % ROUNDS_OF_A_DISK == 0
            && round > 1) {
          sent += orders(on) - before;
          leave();
          on = lay(fault.setup());
          before = 0;
        }
        var watch = new Watch();
        recovered.add(fault.exercise().round(on, scale, random));
        on.check();
        settled.add(watch.seconds());
        progress.accept(
            "%s %d of %d: back after %.1f s, all done after %.1f s"
                .formatted(
                    fault,
                    round,
                    scale.rounds(),
                    recovered.get(round - 1),
                    settled.get(round - 1)));
      }
      return new FaultOutcome(
          fault, FaultOutcome.State.HELD, recovered, settled, sent + orders(on) - before, "");
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      var why = e instanceof DrillFailure ? String.valueOf(e.getMessage()) : e.toString();
      progress.accept("%s: BROKEN: %s".formatted(fault, why));
      sent += setup == null ? 0 : orders(setup) - before;
      leave();
      return new FaultOutcome(fault, FaultOutcome.State.BROKEN, recovered, settled, sent, why);
    }
  }

  private static int orders(DrillSetup setup) {
    return setup.expected().good().size() + setup.expected().bad().size();
  }

  private DrillSetup lay(SetupKind kind) throws Exception {
    progress.accept("starting hubs: " + kind);
    var own = Files.createDirectories(folder.resolve("setup-" + ++setups));
    var data = own.resolve("data");
    var fresh =
        switch (kind) {
          case OWN -> DrillSetup.ofOne(installation, own, data, Map.of());
          case SHARED -> DrillSetup.ofTwo(installation, own);
          case DISK -> {
            Tools.mountSmallDisk(data);
            mounted = data;
            yield DrillSetup.ofOne(installation, own, data, Map.of());
          }
          case CLOCK -> DrillSetup.ofOne(installation, own, data, SetClock.environment(own));
          case FSYNC -> DrillSetup.ofOne(installation, own, data, FailingDisk.environment(own));
        };
    setup = fresh;
    return fresh;
  }

  private void leave() throws IOException, InterruptedException, DrillFailure {
    var left = setup;
    setup = null;
    if (left != null) {
      left.close();
    }
    var disk = mounted;
    mounted = null;
    if (disk != null) {
      Tools.unmount(disk);
    }
  }
}
