package dev.crossdock.api.console;

import dev.crossdock.api.Acting;
import dev.crossdock.login.Role;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
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
 * may change something: to read takes a viewer, to start or stop a route an operator. Safe for use
 * by many threads; asks for the caller of the current request.
 */
@Singleton
public class ConsoleRestrictor implements Restrictor {
  private static final String POLICY = "/console/jolokia-access.xml";
  private static final Set<String> CHANGES = Set.of("start", "stop", "suspend", "resume");

  private final Restrictor policy = policy();
  private final CurrentIdentityAssociation caller;
  private final Commands commands;

  /** Hears of each start and stop of a route that is asked for, and whether it is allowed. */
  interface Commands {
    void asked(SecurityIdentity who, String method, ObjectName route, boolean allowed);
  }

  @Inject
  public ConsoleRestrictor(CurrentIdentityAssociation caller, Acting acting) {
    this(caller, acting::commandsRoute);
  }

  ConsoleRestrictor(CurrentIdentityAssociation caller, Commands commands) {
    this.caller = caller;
    this.commands = commands;
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
    if (!CHANGES.contains(method)) {
      return has(Role.VIEWER) && policy.isOperationAllowed(name, method);
    }
    boolean allowed = has(Role.OPERATOR) && policy.isOperationAllowed(name, method);
    commands.asked(caller.getIdentity(), method, name, allowed);
    return allowed;
  }

  private boolean has(Role role) {
    return caller.getIdentity().hasRole(role.id());
  }

  @Override
  public boolean isAttributeReadAllowed(ObjectName name, String attribute) {
    return has(Role.VIEWER) && policy.isAttributeReadAllowed(name, attribute);
  }

  @Override
  public boolean isAttributeWriteAllowed(ObjectName name, String attribute) {
    return false;
  }

  @Override
  public boolean isObjectNameHidden(ObjectName name) {
    return !has(Role.VIEWER) || policy.isObjectNameHidden(name);
  }

  @Override
  public boolean isTypeAllowed(RequestType type) {
    return has(Role.VIEWER) && policy.isTypeAllowed(type);
  }

  @Override
  public boolean isHttpMethodAllowed(HttpMethod method) {
    return has(Role.VIEWER) && policy.isHttpMethodAllowed(method);
  }

  @Override
  public boolean isRemoteAccessAllowed(String... hostOrAddress) {
    return has(Role.VIEWER);
  }

  @Override
  public boolean isOriginAllowed(String origin, boolean strictly) {
    return has(Role.VIEWER); // which origin is decided before, by SameOrigin
  }
}
