package dev.crossdock.api;

import dev.crossdock.audit.AuditAction;
import dev.crossdock.retention.RestoreFromArchive;
import dev.crossdock.retention.RetentionForecast;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is purged, and what is restored from the archive. */
@Path("/api/v1/retention")
@Tag(name = "Hub")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@Blocking
public class RetentionResource {
  private static final int DAYS = 30;
  private static final int MOST_DAYS = 36_500;

  private final RetentionForecast forecast;
  private final RestoreFromArchive restore;
  private final Acting acting;

  @Inject
  RetentionResource(RetentionForecast forecast, RestoreFromArchive restore, Acting acting) {
    this.forecast = forecast;
    this.restore = restore;
    this.acting = acting;
  }

  @GET
  @Operation(
      summary = "What would be purged now, what is held up, and what was purged",
      description = "Counted now; of each kind the first 20000 files are looked at.")
  public RetentionForecast.View forecast() {
    return forecast.forecast();
  }

  @POST
  @Path("{transmission}/restore")
  @RolesAllowed("operator")
  @Operation(
      summary = "Restore a file from the archive",
      description =
          "What the tables do not have any more: its trace, bytes and canonical documents. It is"
              + " not purged again before the days are over.")
  public RestoreFromArchive.Restored restore(
      @PathParam("transmission") long transmission, @Nullable Restore said) {
    if (said == null || said.reason() == null || said.reason().isBlank()) {
      throw Unfit.malformed("reason is needed: it is kept with the file.");
    }
    int days = said.days() == null ? DAYS : said.days();
    if (days < 1 || days > MOST_DAYS) {
      throw Unfit.malformed("days is a number from 1 to " + MOST_DAYS + '.');
    }
    try {
      var id = Long.toString(transmission);
      var actor = acting.attempts(AuditAction.ARCHIVE_RESTORE, "transmission", id, said.reason());
      return restore.restore(transmission, Duration.ofDays(days), actor, said.reason());
    } catch (RestoreFromArchive.Impossible e) {
      int status = e.code() == dev.crossdock.diagnostics.ApiCode.NOTHING_HERE ? 404 : 409;
      throw new Unfit(e.code(), status, String.valueOf(e.getMessage()), null);
    }
  }

  /**
   * Why it is needed, and for how long.
   *
   * @param days it is kept; 30 when left out
   */
  public record Restore(@Nullable String reason, @Nullable Integer days) {}
}
