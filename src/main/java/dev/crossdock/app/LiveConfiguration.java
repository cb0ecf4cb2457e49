package dev.crossdock.app;

import dev.crossdock.camel.channel.ChannelRoutes;
import dev.crossdock.camel.own.OwnRoutes;
import dev.crossdock.camel.target.Targets;
import dev.crossdock.cases.dmn.DmnCaseRouting;
import dev.crossdock.config.yaml.YamlPartners;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Partner files, maps and routes of one's own as they are on disk now: a changed file takes effect
 * within seconds, a broken one is reported and changes nothing. Bean {@code configuration} of the
 * route that looks.
 */
@Singleton
@Unremovable
@Named("configuration")
public class LiveConfiguration {

  private static final Logger LOG = Logger.getLogger(LiveConfiguration.class);

  /** Between two tries to start what could not start. */
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final YamlPartners partners;
  private final Instance<Targets> targets;
  private final Instance<ChannelRoutes> channels;
  private final Instance<OwnRoutes> own;
  private final ConfigurationAudit audit;
  private final Path mappings;
  private final FolderState partnerFiles;
  private final FolderState mapFiles;
  private final FolderState ruleFiles;
  private final Path rules;
  private final FolderState routeFiles;
  private final Path routes;
  private final DmnCaseRouting routing;
  private boolean started;
  private long triedAt = System.nanoTime();
  private volatile Maps maps;
  private volatile OutboundMaps outboundMaps;
  private volatile FileOutboundMaps fileOutboundMaps;

  @Inject
  LiveConfiguration(
      HubSettings settings,
      YamlPartners partners,
      Instance<Targets> targets,
      Instance<ChannelRoutes> channels,
      Instance<OwnRoutes> own,
      ConfigurationAudit audit,
      DmnCaseRouting routing)
      throws IOException {
    this.partners = partners;
    this.targets = targets;
    this.channels = channels;
    this.own = own;
    this.audit = audit;
    this.mappings = settings.home().resolve("mappings");
    this.partnerFiles =
        new FolderState(settings.home().resolve("partners"), settings.data().resolve("keys"));
    this.mapFiles = new FolderState(mappings);
    this.routing = routing;
    this.rules = settings.home().resolve("rules");
    this.ruleFiles = new FolderState(rules);
    this.routes = settings.home().resolve("routes");
    this.routeFiles = new FolderState(routes);
    this.maps = Maps.load(mappings);
    this.outboundMaps = OutboundMaps.load(mappings);
    this.fileOutboundMaps = new FileOutboundMaps(mappings, maps);
  }

  Maps maps() {
    return maps;
  }

  OutboundMaps outboundMaps() {
    return outboundMaps;
  }

  FileOutboundMaps fileOutboundMaps() {
    return fileOutboundMaps;
  }

  /** Takes over what changed since the last look; returns 0, there is never more to do at once. */
  public int refresh() {
    try {
      audit.users();
      rules();
      var changedMaps = mapFiles.changes();
      if (!changedMaps.isEmpty()) {
        boolean taken = reloadMaps();
        audit.changed(changedMaps, file -> !taken);
      }
      var changedPartners = partnerFiles.changes();
      if (!changedPartners.isEmpty()) {
        var findings = partners.reload();
        findings.forEach(LOG::warn);
        audit.changed(changedPartners, file -> isBroken(file, findings));
        targets.get().refresh();
        channels.get().refresh();
        LOG.info("Partner files changed and were read again");
      }
      boolean again = !changedPartners.isEmpty();
      if (!again && System.nanoTime() - triedAt > RETRY_NANOS) {
        triedAt = System.nanoTime();
        targets.get().retry();
        again = true;
      }
      var changedRoutes = routeFiles.changes();
      if (again || !changedRoutes.isEmpty()) {
        var refused = own.get().refresh(again);
        audit.changed(changedRoutes, file -> refused.contains(nameOf(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private String nameOf(Path route) {
    return "routes/" + routes.relativize(route);
  }

  private void rules() throws IOException {
    if (!started) {
      audit.sinceTheLastStart(rules, ruleFiles.hashes(), this::isRefused);
      started = true;
    }
    audit.changed(ruleFiles.changes(), this::isRefused);
  }

  private boolean isRefused(Path rule) {
    return rule.endsWith("case-routing.dmn") && routing.reread().isPresent();
  }

  private static boolean isBroken(Path file, List<Finding> findings) {
    return findings.stream()
        .anyMatch(f -> f.severity() == Severity.ERROR && file.endsWith(Path.of(f.file())));
  }

  /** Whether the maps as they are now are in use. */
  private boolean reloadMaps() throws IOException {
    try {
      var loaded = OutboundMaps.load(mappings);
      var read = Maps.load(mappings);
      maps = read;
      outboundMaps = loaded;
      fileOutboundMaps = new FileOutboundMaps(mappings, read);
      LOG.info("Maps changed and were read again");
      return true;
    } catch (IllegalArgumentException e) {
      LOG.errorf("A changed map is broken, the last good ones stay: %s", e.getMessage());
      return false;
    }
  }
}
