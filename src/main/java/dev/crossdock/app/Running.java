package dev.crossdock.app;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditLog;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.Sealer;
import dev.crossdock.camel.channel.ChannelRoutes;
import dev.crossdock.camel.own.OwnRoutes;
import dev.crossdock.camel.route.RouteFiles;
import dev.crossdock.camel.target.Targets;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.Heartbeat;
import dev.crossdock.delivery.Lease;
import dev.crossdock.sftp.SftpServer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.apache.camel.CamelContext;
import org.apache.camel.quarkus.main.events.AfterStart;
import org.apache.camel.quarkus.main.events.AfterStop;
import org.apache.camel.quarkus.main.events.BeforeInitialize;
import org.apache.camel.quarkus.main.events.BeforeStop;
import org.apache.camel.support.LifecycleStrategySupport;
import org.jboss.logging.Logger;

/** The order in which the hub comes up and goes down: inside first, channels last; and back. */
@Singleton
class Running {

  private static final Logger LOG = Logger.getLogger(Running.class);

  private final Infrastructure infrastructure;
  private final HubSettings settings;
  private volatile int sftpPort = -1;

  @Inject
  Running(Infrastructure infrastructure, HubSettings settings) {
    this.infrastructure = infrastructure;
    this.settings = settings;
  }

  void infrastructureFirst(@Observes BeforeInitialize event) {
    infrastructure.dataSource();
    infrastructure.connectionFactory();
  }

  void thenRoutesTargetsAndChannels(
      @Observes AfterStart event,
      RouteFiles routes,
      Deliveries deliveries,
      Lease lease,
      Heartbeat heartbeat,
      Targets targets,
      ChannelRoutes channels,
      SftpServer sftp,
      OwnRoutes own,
      CamelContext camel,
      AuditLog log,
      ConfigurationAudit files)
      throws IOException {
    log.record(AuditEntry.done(Actor.HUB, AuditAction.HUB_START, hub(), null));
    var leftOut = routes.load();
    var home = settings.home().toAbsolutePath().normalize();
    var folder = home.resolve("routes");
    files.sinceTheLastStart(
        folder,
        new FolderState(folder).hashes(),
        file -> leftOut.contains(home.relativize(file).toString()));
    heartbeat.run();
    int abandoned = deliveries.abandonLeasesOfEarlierStarts(lease);
    if (abandoned > 0) {
      LOG.infof("%d deliveries were under way when the hub stopped; taken up again", abandoned);
    }
    targets.refresh();
    channels.refresh();
    own.start();
    camel.addLifecycleStrategy(
        new LifecycleStrategySupport() {
          @Override
          public void onContextStopping(CamelContext context) {
            own.stop(); // while the hub still takes what its routes hand over
          }
        });
    if (settings.sftp().port() >= 0) {
      sftp.start();
      sftpPort = sftp.port();
      LOG.infof("SFTP at %s:%d", settings.sftp().host(), sftpPort);
    }
  }

  private AuditObject hub() {
    return new AuditObject("hub", infrastructure.hubName());
  }

  /** Port of the SFTP server; -1 when there is none. */
  int sftpPort() {
    return sftpPort;
  }

  void channelsFirst(@Observes BeforeStop event, SftpServer sftp, Targets targets)
      throws IOException {
    sftp.close();
    targets.stop();
  }

  /** When no loop runs any more that could beat once again. */
  void leaveLast(@Observes AfterStop event, Heartbeat heartbeat, AuditLog log, Sealer sealer) {
    heartbeat.leave();
    try {
      log.record(AuditEntry.done(Actor.HUB, AuditAction.HUB_STOP, hub(), null));
      sealer.finish();
    } catch (RuntimeException e) {
      LOG.warn("The audit log could not take the end of this hub", e);
    }
  }
}
