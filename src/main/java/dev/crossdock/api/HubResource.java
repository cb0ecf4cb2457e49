package dev.crossdock.api;

import dev.crossdock.api.security.PartnerPrincipal;
import dev.crossdock.delivery.Hubs;
import dev.crossdock.inbound.BackPressure;
import dev.crossdock.trace.Attention;
import dev.crossdock.trace.Summary;
import dev.crossdock.trace.Traces;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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
  private final Hubs hubs;
  private final SecurityIdentity identity;
  private final BackPressure backPressure;

  @Inject
  HubResource(Traces traces, Hubs hubs, SecurityIdentity identity, BackPressure backPressure) {
    this.traces = traces;
    this.hubs = hubs;
    this.identity = identity;
    this.backPressure = backPressure;
  }

  @GET
  @Path("summary")
  @Operation(summary = "How much there is of everything, by state; partners see their own")
  public Summary summary() {
    return traces.summary(Asking.viewer(identity));
  }

  @GET
  @Path("attention")
  @RolesAllowed("viewer")
  @Operation(summary = "How much needs attention, counted now")
  public Attention attention() {
    return traces.attention();
  }

  @GET
  @Path("intake")
  @RolesAllowed("viewer")
  @Operation(summary = "The files that wait to be read, and whether intake is paused")
  public Intake intake() {
    var waiting = backPressure.backlog();
    var reason = backPressure.reason();
    return new Intake(
        waiting.files(),
        waiting.bytes(),
        backPressure.refused(),
        reason.map(r -> r.code().id()).orElse(null),
        reason.map(BackPressure.Reason::message).orElse(null));
  }

  /**
   * What waits to be read.
   *
   * @param refused files refused since this hub started
   * @param pausedBy the code that says why intake is paused; null: it is not paused
   */
  public record Intake(
      long files, long bytes, long refused, @Nullable String pausedBy, @Nullable String message) {}

  @GET
  @Path("hubs")
  @RolesAllowed("viewer")
  @Operation(summary = "The hubs that work on this database, the oldest first")
  public List<WorkingHub> hubs() {
    return hubs.all().stream()
        .map(hub -> new WorkingHub(hub.name(), hub.startedAt(), hub.seenAt()))
        .toList();
  }

  /** A hub, and when it was last known to be alive. */
  public record WorkingHub(String name, Instant startedAt, Instant seenAt) {}

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
