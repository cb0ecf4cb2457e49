package dev.crossdock.config;

import java.util.List;

/**
 * One of our own systems that hands documents over to be sent: ERP, WMS.
 *
 * @param id kebab-case; no partner has the same
 * @param usage TEST: whatever it hands over is test usage
 */
public record OwnSystem(
    String id, String name, boolean enabled, Usage usage, List<Channel> channels) {

  public OwnSystem {
    channels = List.copyOf(channels);
  }
}
