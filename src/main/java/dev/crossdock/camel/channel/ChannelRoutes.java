package dev.crossdock.camel.channel;

import dev.crossdock.config.Channel;
import dev.crossdock.config.OwnSystem;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.jboss.logging.Logger;

/** Keeps a route running for every open channel of every enabled partner and system of ours. */
public final class ChannelRoutes {

  private static final Logger LOG = Logger.getLogger(ChannelRoutes.class);

  private final CamelContext camel;
  private final Partners partners;
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  public ChannelRoutes(CamelContext camel, Partners partners) {
    this.camel = camel;
    this.partners = partners;
  }

  /** Opens and closes channels until they are what is configured now. */
  public synchronized void refresh() {
    Map<String, Runnable> wanted = new HashMap<>();
    for (Partner partner : partners.all()) {
      if (partner.enabled()) {
        want(partner.id(), partner.channels(), wanted);
      }
    }
    for (OwnSystem system : partners.company().systems()) {
      if (system.enabled()) {
        want(system.id(), system.channels(), wanted);
      }
    }
    Set.copyOf(running).stream().filter(id -> !wanted.containsKey(id)).forEach(this::close);
    wanted.forEach(
        (id, open) -> {
          if (running.add(id)) {
            open.run();
          }
        });
  }

  private void want(String owner, List<Channel> channels, Map<String, Runnable> wanted) {
    channels.stream()
        .filter(Channel::enabled)
        .forEach(c -> wanted.put(routeId(owner, c), () -> open(owner, c)));
  }

  private static String routeId(String owner, Channel channel) {
    return "channel-" + owner + '-' + channel.name();
  }

  private void open(String owner, Channel channel) {
    var id = routeId(owner, channel);
    try {
      camel.addRouteFromTemplate(
          id,
          "channel-" + channel.kind().name().toLowerCase(Locale.ROOT),
          Map.of("partner", owner, "channel", channel.name()));
      // The supervising controller starts what was there at the start; the rest is asked for.
      camel.getRouteController().startRoute(id);
    } catch (Exception e) {
      running.remove(id);
      LOG.errorf(e, "The channel %s of %s could not be opened", channel.name(), owner);
    }
  }

  private void close(String id) {
    try {
      camel.getRouteController().stopRoute(id);
      camel.removeRoute(id);
    } catch (Exception e) {
      LOG.warnf(e, "The route %s did not stop cleanly", id);
    }
    running.remove(id);
  }
}
