package dev.crossdock.app;

import dev.crossdock.audit.AuditLog;
import dev.crossdock.audit.Sealer;
import dev.crossdock.audit.jdbc.JdbcAuditLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** The audit log and its sealer. */
class AuditBeans {

  /** By a proxy: filters of the API are made before there is a database. */
  @Produces
  @ApplicationScoped
  AuditLog auditLog(Jdbi jdbi) {
    return new JdbcAuditLog(jdbi);
  }

  @Produces
  @Singleton
  @Unremovable
  @Named("auditSealer")
  Sealer sealer(AuditLog log, Infrastructure infrastructure, Clock clock, MeterRegistry metrics) {
    var sealer = new Sealer(log, infrastructure.file("audit-heads"), clock);
    Gauge.builder("crossdock.audit.sealed", sealer, Sealer::sealed)
        .description("Last number in the hash chain of the audit log, as this hub last noted it")
        .register(metrics);
    return sealer;
  }
}
