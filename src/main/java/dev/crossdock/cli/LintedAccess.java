package dev.crossdock.cli;

import dev.crossdock.camel.own.HubAccess;
import dev.crossdock.camel.own.OwnConfiguration;
import dev.crossdock.config.Partners;
import dev.crossdock.step.StepWork;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What routes of one's own would reach of a hub with these partner files; nothing is sent. */
record LintedAccess(Partners partners) implements HubAccess {

  @Override
  public Set<String> channels() {
    return new OwnConfiguration(partners).channels().keySet();
  }

  @Override
  public Set<String> targets() {
    return new OwnConfiguration(partners).targets();
  }

  @Override
  public Set<String> steps() {
    return new OwnConfiguration(partners).steps();
  }

  @Override
  public StepWork stepWork(String step) {
    throw new UnsupportedOperationException("A route that is only tried takes no documents.");
  }

  @Override
  public @Nullable String property(String name) {
    return partners.company().routeProperties().get(name);
  }

  @Override
  public long receive(String channel, String name, @Nullable String key, InputStream content) {
    throw new UnsupportedOperationException("A route that is only tried sends nothing.");
  }
}
