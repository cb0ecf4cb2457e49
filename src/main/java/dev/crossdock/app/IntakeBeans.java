package dev.crossdock.app;

import dev.crossdock.inbound.BackPressure;
import dev.crossdock.inbound.BackPressureMonitor;
import dev.crossdock.inbound.IntakeLimits;
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
  BackPressure backPressure(HubSettings settings, MeterRegistry metrics) {
    var limits = settings.limits();
    var backPressure =
        new BackPressure(
            new IntakeLimits(
                limits.backlogFiles(), limits.backlogBytes(), limits.diskFree(), limits.rate()),
            new FreeSpace(settings.data()),
            System::nanoTime);
    Gauge.builder("crossdock.intake.paused", backPressure, p -> p.reason().isPresent() ? 1 : 0)
        .description("1 while intake is paused")
        .register(metrics);
    Gauge.builder("crossdock.backlog.files", backPressure, p -> p.backlog().files())
        .description("Files stored and not read yet")
        .register(metrics);
    Gauge.builder("crossdock.backlog.bytes", backPressure, p -> p.backlog().bytes())
        .description("Bytes of the files stored and not read yet")
        .register(metrics);
    FunctionCounter.builder("crossdock.uploads.refused", backPressure, BackPressure::refused)
        .description("Files refused because of a backlog, a full disk or a sender's rate")
        .register(metrics);
    return backPressure;
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("back-pressure")
  BackPressureMonitor backPressureMonitor(Stages stages, BackPressure backPressure) {
    return stages.backPressureMonitor(backPressure);
  }
}
