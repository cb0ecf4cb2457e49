package dev.crossdock.api;

import dev.crossdock.api.security.PartnerPrincipal;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.diagnostics.ApiCode;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may look at content: a partner at its own, a person with the role configured; audited. */
@ApplicationScoped
class PayloadRight {
  private final SecurityIdentity identity;
  private final Acting acting;
  private final String role;

  @Inject
  PayloadRight(
      SecurityIdentity identity,
      Acting acting,
      @ConfigProperty(name = "crossdock.payload.role", defaultValue = "viewer") String role) {
    this.identity = identity;
    this.acting = acting;
    this.role = role;
  }

  /** Whether whoever asks may. */
  boolean allowed() {
    return identity.getPrincipal() instanceof PartnerPrincipal || identity.hasRole(role);
  }

  /**
   * Refuses who may not, and records who does.
   *
   * @param type of what it is the content, such as {@code document}
   */
  void require(AuditAction action, String type, long id) {
    var unused = acting.attempts(action, type, Long.toString(id), null);
    if (!allowed()) {
      throw new Unfit(
          ApiCode.NOT_ALLOWED, 403, "To look at content needs the role " + role + ".", null);
    }
    acting.views(action, type, id);
  }
}
