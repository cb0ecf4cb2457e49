package dev.crossdock.api;

import dev.crossdock.config.RouteFilesTaken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Routes of one's own. */
@Path("/api/v1/routes")
@Tag(name = "Routes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
public class RoutesResource {

  private final RouteFilesTaken taken;

  @Inject
  RoutesResource(RouteFilesTaken taken) {
    this.taken = taken;
  }

  @GET
  @Operation(summary = "Files of routes of your own, as this hub took them over")
  public List<RouteFileAnswer> routes() {
    return taken.files().stream()
        .map(f -> new RouteFileAnswer(f.file(), f.routes().stream().sorted().toList(), f.problem()))
        .toList();
  }

  /** One file of routes. */
  public record RouteFileAnswer(
      String file,
      @Schema(description = "Ids of the routes that run, maybe of the last good version")
          List<String> routes,
      @Schema(description = "Why this version does not run; null: it does")
          @Nullable String problem) {}
}
