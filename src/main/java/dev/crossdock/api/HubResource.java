package dev.crossdock.api;

import dev.crossdock.api.security.PartnerPrincipal;
import dev.crossdock.trace.Summary;
import dev.crossdock.trace.Traces;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The hub as a whole. */
@Path("/api/v1")
@Tag(name = "Hub")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Blocking
public class HubResource {
  private final Traces traces;
  private final SecurityIdentity identity;

  @Inject
  HubResource(Traces traces, SecurityIdentity identity) {
    this.traces = traces;
    this.identity = identity;
  }

  @GET
  @Path("summary")
  @Operation(summary = "How much there is of everything, by state; partners see their own")
  public Summary summary() {
    return traces.summary(Asking.viewer(identity));
  }

  @GET
  @Path("me")
  @Operation(summary = "Who is logged in")
  public Me me() {
    return new Me(
        identity.getPrincipal().getName(),
        identity.getRoles().stream().sorted().toList(),
        identity.getPrincipal() instanceof PartnerPrincipal p ? p.partner() : null);
  }

  /** Who is logged in; a partner where it is one. */
  public record Me(String name, List<String> roles, @Nullable String partner) {
    public Me {
      roles = List.copyOf(roles);
    }
  }
}
