package dev.crossdock.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.login.Role;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleRestrictorTest {
  private static final String ROUTE =
      "org.apache.camel:context=crossdock,type=routes,name=\"read\"";
  private static final String CONTEXT =
      "org.apache.camel:context=crossdock,type=context,name=\"crossdock\"";

  private final ConsoleRestrictor operator = as(Role.OPERATOR);
  private final ConsoleRestrictor viewer = as(Role.VIEWER);

  @ParameterizedTest
  @ValueSource(strings = {"start", "stop", "suspend", "resume", "start()", "stop(java.lang.Long)"})
  void operatorsStartAndStopRoutes(String operation) {
    assertThat(operator.isOperationAllowed(name(ROUTE), operation)).isTrue();
    assertThat(viewer.isOperationAllowed(name(ROUTE), operation)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "dumpRoutesAsXml()",
    "dumpRoutesStatsAsXml",
    "'dumpRoutesStatsAsXml(boolean,boolean)'"
  })
  void everybodySeesTheRoutes(String operation) {
    assertThat(viewer.isOperationAllowed(name(CONTEXT), operation)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.lang:type=Memory|gc()",
        "com.sun.management:type=DiagnosticCommand|help(java.lang.String[])",
        "com.sun.management:type=HotSpotDiagnostic|dumpHeap(java.lang.String,boolean)",
        "java.util.logging:type=Logging|setLoggerLevel",
        "org.apache.camel:context=crossdock,type=context,name=\"crossdock\"|stop()",
        "org.apache.camel:context=crossdock,type=context,name=\"crossdock\"|sendBody",
        "org.apache.camel:context=crossdock,type=context,name=\"crossdock\"|suspend()",
        "org.apache.camel:context=crossdock,type=routes,name=\"read\"|remove()",
        "org.apache.camel:context=crossdock,type=routes,name=\"read\"|updateRouteFromXml",
        "org.apache.camel:context=crossdock,type=routes,name=\"read\"|stopAndFail",
        "org.apache.camel:context=crossdock,type=processors,name=\"x\"|stop()",
        "org.apache.camel:context=crossdock,type=endpoints,name=\"x\"|browseAllMessagesAsXml",
        "org.apache.camel:context=crossdock,type=tracer,name=BacklogTracer|dumpAllTracedMessages()",
        "org.apache.activemq.artemis:broker=\"0.0.0.0\"|forceFailover()",
        "org.apache.activemq.artemis:broker=\"0.0.0.0\",component=addresses,address=\"erp\",subcomponent=queues,routing-type=\"anycast\",queue=\"erp\"|removeAllMessages()"
      })
  void nobodyDoesAnythingElse(String mbean, String operation) {
    assertThat(as(Role.ADMIN).isOperationAllowed(name(mbean), operation)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = RequestType.class,
      names = {"WRITE", "EXEC", "NOTIFICATION"})
  void changingCommandsAreNotAllowedAsSuch(RequestType type) {
    assertThat(as(Role.ADMIN).isTypeAllowed(type)).isFalse();
    assertThat(as(Role.ADMIN).isAttributeWriteAllowed(name("java.lang:type=Memory"), "Verbose"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.lang:type=Runtime|SystemProperties",
        "java.lang:type=Runtime|InputArguments",
        "org.apache.camel:context=crossdock,type=tracer,name=BacklogTracer|BodyMaxChars",
        "org.apache.activemq.artemis:broker=\"x\",component=addresses,address=\"erp\"|FirstMessageAsJSON"
      })
  void secretsAndPayloadsAreNotRead(String mbean, String attribute) {
    assertThat(operator.isAttributeReadAllowed(name(mbean), attribute)).isFalse();
  }

  @Test
  void tracersAreNotListedAndRoutesAre() {
    assertThat(
            operator.isObjectNameHidden(
                name("org.apache.camel:context=crossdock,type=tracer,name=x")))
        .isTrue();
    assertThat(operator.isObjectNameHidden(name(ROUTE))).isFalse();
    assertThat(viewer.isAttributeReadAllowed(name(ROUTE), "State")).isTrue();
  }

  @Test
  void whoHasNoRoleGetsNothing() {
    var nobody =
        new ConsoleRestrictor(
            new Caller(
                QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal("partner:alder"))
                    .addRole("partner")
                    .build()),
            (who, method, route, allowed) -> {});
    assertThat(nobody.isTypeAllowed(RequestType.LIST)).isFalse();
    assertThat(nobody.isTypeAllowed(RequestType.READ)).isFalse();
    assertThat(nobody.isHttpMethodAllowed(HttpMethod.POST)).isFalse();
    assertThat(nobody.isAttributeReadAllowed(name(ROUTE), "State")).isFalse();
    assertThat(nobody.isOperationAllowed(name(CONTEXT), "dumpRoutesAsXml()")).isFalse();
    assertThat(nobody.isObjectNameHidden(name(ROUTE))).isTrue();
    assertThat(nobody.isRemoteAccessAllowed("127.0.0.1")).isFalse();
    assertThat(nobody.isOriginAllowed("http://localhost", true)).isFalse();
  }

  private static ConsoleRestrictor as(Role role) {
    var identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("olga"))
            .addRoles(Role.withIncluded(Set.of(role)))
            .build();
    return new ConsoleRestrictor(new Caller(identity), (who, method, route, allowed) -> {});
  }

  private static ObjectName name(String name) {
    try {
      return new ObjectName(name);
    } catch (MalformedObjectNameException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** One caller, always the same. */
  private record Caller(SecurityIdentity identity) implements CurrentIdentityAssociation {
    @Override
    public void setIdentity(SecurityIdentity other) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setIdentity(Uni<SecurityIdentity> other) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SecurityIdentity getIdentity() {
      return identity;
    }

    @Override
    public Uni<SecurityIdentity> getDeferredIdentity() {
      return Uni.createFrom().item(identity);
    }
  }
}
