package dev.crossdock.api;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.delivery.Archiving;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.VersionCode;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.UnreadTransmissions;
import dev.crossdock.trace.Traces;
import dev.crossdock.trace.TransmissionTrace;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people do to transmissions: archive them, or have them read again. */
@Path("/api/v1/transmissions")
@Tag(name = "Transmissions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TransmissionActionsResource {

  private final Traces traces;
  private final UnreadTransmissions unread;
  private final Signals signals;
  private final Archiving archiving;
  private final SecurityIdentity identity;
  private final Acting acting;

  @Inject
  TransmissionActionsResource(
      Traces traces,
      UnreadTransmissions unread,
      Signals signals,
      Archiving archiving,
      SecurityIdentity identity,
      Acting acting) {
    this.traces = traces;
    this.unread = unread;
    this.signals = signals;
    this.archiving = archiving;
    this.identity = identity;
    this.acting = acting;
  }

  @POST
  @Path("{transmission}/archive")
  @RolesAllowed("operator")
  @Operation(
      summary = "Set a transmission aside as finished",
      description =
          "With those of its documents that need attention. It needs none any more and is still"
              + " found.")
  @APIResponse(responseCode = "409", description = "It is not finished, or archived already")
  public TransmissionTrace archive(
      @PathParam("transmission") String transmission, Deciding.@Nullable Reason said) {
    var actor = actor(AuditAction.TRANSMISSION_ARCHIVE, transmission, said);
    var reason = Deciding.reason(said);
    long id = trace(transmission).transmission().number();
    Deciding.require(archiving.archiveTransmission(id, actor, reason), "transmission", id);
    signals.wake(WakeUp.RELAY);
    return trace(transmission);
  }

  @POST
  @Path("{transmission}/unarchive")
  @RolesAllowed("operator")
  @Operation(summary = "Take a transmission back from the archived ones, with its documents")
  public TransmissionTrace unarchive(
      @PathParam("transmission") String transmission, Deciding.@Nullable Reason said) {
    var actor = actor(AuditAction.TRANSMISSION_UNARCHIVE, transmission, said);
    var reason = Deciding.reason(said);
    long id = trace(transmission).transmission().number();
    Deciding.require(archiving.unarchiveTransmission(id, actor, reason), "transmission", id);
    return trace(transmission);
  }

  @POST
  @Path("archive")
  @RolesAllowed("operator")
  @Operation(summary = "Set several transmissions aside as finished; says which can't be")
  public Deciding.Archived archiveSeveral(Deciding.@Nullable Several asked) {
    var reason = Deciding.reason(asked == null ? null : asked.reason());
    var archived =
        Deciding.several(
            asked,
            "transmission",
            id -> archiving.archiveTransmission(id, acting.actor(), reason),
            one ->
                acting.refused(
                    AuditAction.TRANSMISSION_ARCHIVE,
                    "transmission",
                    one.id(),
                    reason,
                    one.message()));
    signals.wake(WakeUp.RELAY);
    return archived;
  }

  private Actor actor(AuditAction action, String transmission, Deciding.@Nullable Reason said) {
    return acting.attempts(
        action, "transmission", transmission, said == null ? null : said.reason());
  }

  @POST
  @Path("{transmission}/reprocess")
  @RolesAllowed("operator")
  @Operation(
      summary = "Reprocess a transmission",
      description =
          "Where nothing in it could be read: its sender was unknown, its format not agreed, or the"
              + " hub failed. It goes its way as if it had just come.")
  @APIResponse(responseCode = "202", description = "It is read as soon as a reader is free")
  @APIResponse(responseCode = "409", description = "Something in it was read, or is being read")
  public Response reprocess(
      @PathParam("transmission") String transmission, Deciding.@Nullable Reason asked) {
    var reason = asked == null ? null : asked.reason();
    if (reason == null || reason.isBlank()) {
      throw Unfit.malformed("reason is needed: it is kept with the transmission.");
    }
    var outcome =
        Asking.byId(
            "transmission",
            transmission,
            id ->
                Optional.of(
                    unread.reprocess(
                        new TransmissionNumber(id),
                        acting.attempts(
                            AuditAction.TRANSMISSION_REPROCESS,
                            "transmission",
                            transmission,
                            reason),
                        reason)));
    return switch (outcome) {
      case BEGUN -> {
        signals.wake(WakeUp.READ);
        yield Response.accepted(UploadsResource.Accepted.of(Long.parseLong(transmission))).build();
      }
      case NOT_HERE -> throw Unfit.nothingHere("transmission " + transmission);
      case IN_HAND ->
          throw new Unfit(
              ApiCode.MOVE_NOT_ALLOWED,
              409,
              "Transmission " + transmission + " is being read.",
              null);
      case LOOKED_INTO ->
          throw new Unfit(
              ApiCode.MOVE_NOT_ALLOWED,
              409,
              "Something in transmission "
                  + transmission
                  + " was read: replay its documents from raw, one by one or by filter.",
              null);
      case BYTES_GONE ->
          throw new Unfit(
              VersionCode.BYTES_GONE,
              410,
              "The bytes of transmission " + transmission + " are not kept.",
              null);
    };
  }

  private TransmissionTrace trace(String transmission) {
    return Asking.byId(
        "transmission", transmission, id -> traces.transmission(id, Asking.viewer(identity)));
  }
}
