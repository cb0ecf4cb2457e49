package dev.crossdock.cli;

import dev.crossdock.camel.own.HubAccess;
import dev.crossdock.camel.route.RouteFile;
import dev.crossdock.step.StepWork;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A hub that has each channel, target and property that files to be copied name: they are there
 * only where a copy runs. Nothing is sent.
 */
record ExampleAccess(Set<String> channels, Set<String> targets) implements HubAccess {

  private static final Pattern CHANNEL = Pattern.compile("\\bchannel: *([\\w/-]+)");
  private static final Pattern TARGET = Pattern.compile("\\btarget: *([\\w-]+)");

  static ExampleAccess of(List<RouteFile> files) {
    return new ExampleAccess(named(CHANNEL, files), named(TARGET, files));
  }

  private static Set<String> named(Pattern pattern, List<RouteFile> files) {
    return files.stream()
        .flatMap(file -> pattern.matcher(file.text()).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> steps() {
    return Set.of();
  }

  @Override
  public StepWork stepWork(String step) {
    throw new UnsupportedOperationException("A route that is only tried takes no documents.");
  }

  /** A number is a host, a folder and a time. */
  @Override
  public @Nullable String property(String name) {
    return "1";
  }

  @Override
  public long receive(String channel, String name, @Nullable String key, InputStream content) {
    throw new UnsupportedOperationException("A route that is only tried sends nothing.");
  }
}
