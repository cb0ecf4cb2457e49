package dev.crossdock.config.yaml;

import dev.crossdock.config.Channel;
import dev.crossdock.config.Company;
import dev.crossdock.config.Identifier;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners.Caller;
import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.config.RetryPolicy;
import dev.crossdock.config.Target;
import dev.crossdock.config.Usage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All files that are in force together, indexed for look-up. Immutable. */
record ConfigSnapshot(
    Company company,
    Map<String, Partner> byId,
    Map<Identifier, Partner> bySender,
    Map<String, Caller> byKeyId,
    Map<String, Target> targets) {

  static final Company NOBODY =
      new Company(
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          RetentionPolicy.FOREVER,
          Map.of());

  static ConfigSnapshot of(Company company, List<Partner> partners) {
    var byId = new HashMap<String, Partner>();
    var bySender = new HashMap<Identifier, Partner>();
    var byKeyId = new HashMap<String, Caller>();
    var targets = new HashMap<String, Target>();
    company.targets().forEach(t -> targets.put(t.id(), t));
    for (var system : company.systems()) {
      if (system.enabled()) {
        system.channels().forEach(c -> addKeys(system.id(), c, byKeyId));
      }
    }
    for (var partner : partners) {
      byId.put(partner.id(), partner);
      partner.identifiers().forEach(i -> bySender.put(i, partner));
      for (var channel : partner.channels()) {
        if (partner.enabled()) {
          addKeys(partner.id(), channel, byKeyId);
        }
        var target = target(partner, channel);
        targets.put(target.id(), target);
      }
    }
    return new ConfigSnapshot(
        company, Map.copyOf(byId), Map.copyOf(bySender), Map.copyOf(byKeyId), Map.copyOf(targets));
  }

  private static void addKeys(String owner, Channel channel, Map<String, Caller> byKeyId) {
    var caller = new Caller(owner, channel);
    channel.apiKeys().forEach(key -> byKeyId.put(key.keyId(), caller));
  }

  private static Target target(Partner partner, Channel channel) {
    boolean isByRoute = channel.kind() == Channel.Kind.ROUTE;
    return new Target(
        channel.targetId(partner.id()),
        isByRoute ? Target.BY_ROUTE : "deliver-to-partner",
        Set.of(Usage.values()),
        isByRoute ? Map.of() : Map.of("partner", partner.id(), "channel", channel.name()),
        RetryPolicy.DEFAULT.skippingDeadLettered(),
        true,
        null,
        false);
  }
}
