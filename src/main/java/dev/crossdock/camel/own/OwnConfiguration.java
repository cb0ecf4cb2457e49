package dev.crossdock.camel.own;

import dev.crossdock.config.Channel;
import dev.crossdock.config.Partners;
import dev.crossdock.config.StepPolicy;
import dev.crossdock.config.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What partner files grant to routes of one's own. */
public record OwnConfiguration(Partners partners) {

  /** The channels of kind route that are open, by owner and name, such as {@code alder/files}. */
  public Map<String, Channel> channels() {
    var channels = new TreeMap<String, Channel>();
    partners.all().stream()
        .filter(partner -> partner.enabled())
        .forEach(partner -> add(partner.id(), partner.channels(), channels));
    partners.company().systems().stream()
        .filter(system -> system.enabled())
        .forEach(system -> add(system.id(), system.channels(), channels));
    return channels;
  }

  private static void add(String owner, List<Channel> all, Map<String, Channel> channels) {
    all.stream()
        .filter(channel -> channel.kind() == Channel.Kind.ROUTE && channel.enabled())
        .forEach(channel -> channels.put(owner + '/' + channel.name(), channel));
  }

  /** The steps that routes make. */
  public Set<String> steps() {
    return partners.company().steps().stream().map(StepPolicy::id).collect(Collectors.toSet());
  }

  /** The targets that routes deliver to. */
  public Set<String> targets() {
    return partners.targets().stream()
        .filter(target -> target.template().equals(Target.BY_ROUTE))
        .map(Target::id)
        .collect(Collectors.toSet());
  }
}
