package dev.crossdock.store;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that arrive through a channel.
 *
 * @param partner id of the partner that owns the channel
 * @param name what the sender calls it; for people, never an identity
 * @param uploadId names this one upload, where the channel knows one: a second arrival with the
 *     same id gets the first one's number and stores nothing
 */
public record Arrival(String partner, String channel, String name, @Nullable String uploadId) {

  private static final int MAX_NAME = 255;

  public Arrival {
    name = name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME);
  }
}
