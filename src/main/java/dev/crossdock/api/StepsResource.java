package dev.crossdock.api;

import dev.crossdock.config.Partners;
import dev.crossdock.step.StepRuns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Steps that documents go through before they are accepted. */
@Path("/api/v1/steps")
@Tag(name = "Routes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
public class StepsResource {

  private final Partners partners;
  private final StepRuns runs;

  @Inject
  StepsResource(Partners partners, StepRuns runs) {
    this.partners = partners;
    this.runs = runs;
  }

  @GET
  @Operation(summary = "Steps of agreements, and what waits for them")
  public List<StepAnswer> steps() {
    var standing =
        runs.standing().stream().collect(Collectors.toMap(StepRuns.Standing::step, s -> s));
    return partners.company().steps().stream()
        .map(step -> StepAnswer.of(step.id(), standing.get(step.id())))
        .toList();
  }

  /** One step. */
  @Schema(name = "Step")
  public record StepAnswer(
      String id,
      @Schema(description = "Documents to be tried") long waiting,
      @Schema(description = "Documents that its route has now") long underWay,
      @Schema(description = "Of these, those that failed at least once") long failing,
      @Schema(description = "When the first of these was received") @Nullable Instant since,
      @Nullable String lastFailure) {

    static StepAnswer of(String id, StepRuns.@Nullable Standing standing) {
      return standing == null
          ? new StepAnswer(id, 0, 0, 0, null, null)
          : new StepAnswer(
              id,
              standing.waiting(),
              standing.underWay(),
              standing.failing(),
              standing.since(),
              standing.lastFailure());
    }
  }
}
