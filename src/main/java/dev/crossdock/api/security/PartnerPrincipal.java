package dev.crossdock.api.security;

import dev.crossdock.config.Channel;
import java.security.Principal;

/**
 * A partner, or a system of ours, that came in with an API key.
 *
 * @param partner its id
 * @param channel the channel that the key belongs to
 */
public record PartnerPrincipal(String partner, Channel channel) implements Principal {

  @Override
  public String getName() {
    return "partner:" + partner;
  }
}
