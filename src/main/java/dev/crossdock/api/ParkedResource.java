package dev.crossdock.api;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.document.ParkedDocument;
import dev.crossdock.document.Parking;
import dev.crossdock.document.Parking.Place;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.trace.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Documents that wait for one that must take effect before them, and what a person decides. */
@Path("/api/v1/parked")
@Tag(name = "Parked documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@Blocking
public class ParkedResource {
  private static final int MOST = 500;
  private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18}):([a-z-]+)");

  private final Parking parking;
  private final Signals signals;
  private final Acting acting;

  @Inject
  ParkedResource(Parking parking, Signals signals, Acting acting) {
    this.parking = parking;
    this.signals = signals;
    this.acting = acting;
  }

  @GET
  @Operation(summary = "List parked documents and what they wait for, the shortest wait first")
  public Page<ParkedDocument> list(
      @QueryParam("partner") @Nullable String partner,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Parameter(description = "The page after the one whose next this is") @QueryParam("cursor")
          @Nullable String cursor) {
    var whose = partner == null || partner.isBlank() ? null : partner;
    int most = Math.max(1, Math.min(limit, MOST));
    var found = parking.list(whose, place(cursor), most);
    var last = found.size() == most ? found.get(most - 1) : null;
    return new Page<>(found, last == null ? null : last.document() + ":" + last.waitsFor());
  }

  private static @Nullable Place place(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return null;
    }
    var parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      throw Unfit.malformed("The cursor is not one that an answer gave.");
    }
    return new Place(Long.parseLong(parts.group(1)), parts.group(2));
  }

  @POST
  @Path("{document}/resume")
  @RolesAllowed("operator")
  @Operation(summary = "Resume a parked document: it takes effect without its predecessor")
  public Map<String, Object> resume(
      @PathParam("document") long document, Deciding.@Nullable Reason said) {
    var actor = actor(AuditAction.DOCUMENT_RESUME, document, said);
    return decide(document, "read", parking.resume(document, actor, reason(said)));
  }

  @POST
  @Path("{document}/withdrawal")
  @RolesAllowed("operator")
  @Operation(summary = "Say that a parked document is not to take effect")
  public Map<String, Object> withdraw(
      @PathParam("document") long document, Deciding.@Nullable Reason said) {
    var actor = actor(AuditAction.DOCUMENT_WITHDRAW, document, said);
    return decide(document, "withdrawn", parking.withdraw(document, actor, reason(said)));
  }

  private Map<String, Object> decide(long document, String state, boolean was) {
    if (!was) {
      throw new Unfit(
          ApiCode.MOVE_NOT_ALLOWED,
          409,
          "Document " + document + " waits for no predecessor (any more).",
          null);
    }
    signals.wake(WakeUp.ACCEPT);
    return Map.of("document", document, "state", state);
  }

  private static String reason(Deciding.@Nullable Reason said) {
    if (said == null || said.reason() == null || said.reason().isBlank()) {
      throw Unfit.malformed("reason is needed: it is kept with the document.");
    }
    return said.reason();
  }

  private Actor actor(AuditAction action, long document, Deciding.@Nullable Reason said) {
    return acting.attempts(
        action, "document", Long.toString(document), said == null ? null : said.reason());
  }
}
