package dev.crossdock.camel.own;

import dev.crossdock.step.StepWork;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The side of the hub that routes of one's own see, for tests without a hub behind it. */
public final class Grants implements HubAccess {

  public final Map<String, String> properties = new ConcurrentHashMap<>();
  public final Map<String, StepWork> steps = new ConcurrentHashMap<>();
  public final List<String> received = new CopyOnWriteArrayList<>();

  @Override
  public Set<String> channels() {
    return Set.of("alder/files", "wms/stock");
  }

  @Override
  public Set<String> targets() {
    return Set.of("erp", "wms");
  }

  @Override
  public Set<String> steps() {
    return steps.keySet();
  }

  @Override
  public StepWork stepWork(String step) {
    return Objects.requireNonNull(steps.get(step));
  }

  @Override
  public @Nullable String property(String name) {
    return properties.get(name);
  }

  @Override
  public long receive(String channel, String name, @Nullable String key, InputStream content) {
    try {
      var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      received.add(channel + " " + name + " " + key + " " + text);
      return received.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
