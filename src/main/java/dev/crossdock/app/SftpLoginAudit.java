package dev.crossdock.app;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.Actor.Kind;
import dev.crossdock.audit.Actor.Through;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditEntry.Outcome;
import dev.crossdock.audit.AuditLog;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.Guesses;
import dev.crossdock.sftp.SftpLogins;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Audits SFTP logins, accepted and refused: the same one once in ten minutes. */
@Singleton
class SftpLoginAudit implements SftpLogins {
  private static final Logger LOG = Logger.getLogger(SftpLoginAudit.class);

  private final AuditLog log;
  private final ManagedExecutor executor;
  private final Guesses guesses;

  @Inject
  SftpLoginAudit(AuditLog log, ManagedExecutor executor, Clock clock) {
    this.log = log;
    this.executor = executor;
    this.guesses = new Guesses(clock);
  }

  @Override
  public void loggedIn(String partner, String address) {
    record(entry(partner, address));
  }

  @Override
  public void refused(String name, String address) {
    record(entry(name, address).with(Outcome.REFUSED));
  }

  private static AuditEntry entry(String name, String address) {
    return AuditEntry.done(
        new Actor(Kind.PARTNER, name, Through.SFTP, address),
        AuditAction.LOGIN,
        new AuditObject("partner", name),
        null);
  }

  private void record(AuditEntry entry) {
    guesses.first(entry).ifPresent(first -> executor.execute(() -> write(first)));
  }

  private void write(AuditEntry entry) {
    try {
      log.record(entry);
    } catch (RuntimeException e) {
      LOG.errorf(e, "The audit log could not take the SFTP login of %s", entry.actor().name());
    }
  }
}
