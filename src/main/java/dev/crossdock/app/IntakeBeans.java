package dev.crossdock.app;

import dev.crossdock.flow.PushingBack;
import dev.crossdock.flow.Stages;
import dev.crossdock.intake.IntakeLimits;
import dev.crossdock.intake.PushBack;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What keeps the hub from taking in more than it can hold. */
class IntakeBeans {

  @Produces
  @Singleton
  PushBack pushBack(HubSettings settings, MeterRegistry metrics) {
    var limits = settings.limits();
    var pushBack =
        new PushBack(
            new IntakeLimits(
                limits.backlogFiles(), limits.backlogBytes(), limits.diskFree(), limits.rate()),
            new FreeSpace(settings.data()),
            System::nanoTime);
    Gauge.builder("crossdock.pushing.back", pushBack, p -> p.reason().isPresent() ? 1 : 0)
        .description("1 while the doors take nothing in")
        .register(metrics);
    Gauge.builder("crossdock.backlog.files", pushBack, p -> p.backlog().files())
        .description("Files stored and not read yet")
        .register(metrics);
    Gauge.builder("crossdock.backlog.bytes", pushBack, p -> p.backlog().bytes())
        .description("Bytes of the files stored and not read yet")
        .register(metrics);
    FunctionCounter.builder("crossdock.uploads.refused", pushBack, PushBack::refused)
        .description("Files refused because of a backlog, a full disk or a sender's rate")
        .register(metrics);
    return pushBack;
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("pushing-back")
  PushingBack pushingBack(Stages stages, PushBack pushBack) {
    return stages.pushingBack(pushBack);
  }
}
