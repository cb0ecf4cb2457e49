package dev.crossdock.api;

import dev.crossdock.reconciliation.Reconciliation;
import dev.crossdock.reconciliation.ReconciliationReport;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reconciliation: counts taken apart from each other, side by side. */
@Path("/api/v1/reconciliation")
@Tag(name = "Hub")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@Blocking
public class ReconciliationResource {

  private final Reconciliation reconciliation;

  @Inject
  ReconciliationResource(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  @GET
  @Operation(
      summary = "Whether the counts of what was received, stored, read and delivered agree",
      description = "Counted now, in one snapshot; it takes longer the more there is.")
  public ReconciliationReport compare(
      @Parameter(description = "Received then or later, such as 2026-03-01T00:00:00Z")
          @QueryParam("since")
          @Nullable String since,
      @QueryParam("partner") @Nullable String partner) {
    return reconciliation.compare(
        Asking.time("since", since), partner == null || partner.isBlank() ? null : partner);
  }

  @GET
  @Path("standing")
  @Operation(
      summary = "The number of discrepancies that the background check has found",
      description = "Cheap, to be asked often; the comparison says what it is.")
  public Reconciliation.Standing standing() {
    return reconciliation.standing();
  }
}
