package dev.crossdock.camel.own;

import dev.crossdock.step.StepWork;
import dev.crossdock.store.TransmissionRefused;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What routes of one's own can reach of the hub. Safe for many threads. */
public interface HubAccess {

  /** The channels that routes may hand transmissions to, such as {@code alder/files}. */
  Set<String> channels();

  /** The targets whose deliveries routes make, such as {@code erp-orders}. */
  Set<String> targets();

  /** The steps that routes make, such as {@code enrich-price}. */
  Set<String> steps();

  /**
   * What is to be done in a step.
   *
   * @param step one of {@link #steps}
   */
  StepWork stepWork(String step);

  /** The property that {@code {{name}}} stands for; null where there is none. */
  @Nullable String property(String name);

  /**
   * Stores a transmission; when this returns it is durable.
   *
   * @param channel one of {@link #channels}
   * @param name what the sender calls it; may be empty
   * @param key names this one transmission: a second one of the channel with the same key and bytes
   *     stores nothing and gets the first one's number; null: each is a new one
   * @return the transmission number
   * @throws TransmissionRefused where it is not taken; nothing of it is stored then
   */
  long receive(String channel, String name, @Nullable String key, InputStream content)
      throws TransmissionRefused;
}
