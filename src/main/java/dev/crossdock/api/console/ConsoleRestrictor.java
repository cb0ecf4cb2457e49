package dev.crossdock.api.console;

import dev.crossdock.login.Role;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import javax.management.ObjectName;
import org.jolokia.server.core.restrictor.policy.PolicyRestrictor;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;

/**
 * What {@code console/jolokia-access.xml} allows, and of that the changes only for those whose role
 * may change something. Safe for use by many threads; asks for the caller of the current request.
 */
@Singleton
public class ConsoleRestrictor implements Restrictor {
  private static final String POLICY = "/console/jolokia-access.xml";
  private static final Set<String> CHANGES = Set.of("start", "stop", "suspend", "resume");

  private final Restrictor policy = policy();
  private final CurrentIdentityAssociation caller;

  @Inject
  public ConsoleRestrictor(CurrentIdentityAssociation caller) {
    this.caller = caller;
  }

  private static Restrictor policy() {
    try (InputStream xml = ConsoleRestrictor.class.getResourceAsStream(POLICY)) {
      return new PolicyRestrictor(Objects.requireNonNull(xml, POLICY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isOperationAllowed(ObjectName name, String operation) {
    String method = operation.replaceFirst("\\(.*", "");
    return policy.isOperationAllowed(name, method) && (!CHANGES.contains(method) || mayChange());
  }

  private boolean mayChange() {
    return caller.getIdentity().hasRole(Role.OPERATOR.id());
  }

  @Override
  public boolean isAttributeReadAllowed(ObjectName name, String attribute) {
    return policy.isAttributeReadAllowed(name, attribute);
  }

  @Override
  public boolean isAttributeWriteAllowed(ObjectName name, String attribute) {
    return false;
  }

  @Override
  public boolean isObjectNameHidden(ObjectName name) {
    return policy.isObjectNameHidden(name);
  }

  @Override
  public boolean isTypeAllowed(RequestType type) {
    return policy.isTypeAllowed(type);
  }

  @Override
  public boolean isHttpMethodAllowed(HttpMethod method) {
    return policy.isHttpMethodAllowed(method);
  }

  @Override
  public boolean isRemoteAccessAllowed(String... hostOrAddress) {
    return true; // decided before: only who has logged in gets here
  }

  @Override
  public boolean isOriginAllowed(String origin, boolean strictly) {
    return true; // decided before, by SameOrigin
  }
}
