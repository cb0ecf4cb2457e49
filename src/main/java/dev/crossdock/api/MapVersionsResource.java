package dev.crossdock.api;

import dev.crossdock.versions.MapVersions;
import dev.crossdock.versions.VersionFiles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions of maps that documents were read by. */
@Path("/api/v1/map-versions")
@Tag(name = "Maps")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@Blocking
public class MapVersionsResource {
  private final MapVersions versions;

  @Inject
  MapVersionsResource(MapVersions versions) {
    this.versions = versions;
  }

  @GET
  @Path("{hash}")
  @Operation(summary = "A version of a map, with the files that it is made of")
  public VersionFiles files(@PathParam("hash") String hash) {
    return versions.files(hash).orElseThrow(() -> Unfit.nothingHere("version " + hash));
  }
}
