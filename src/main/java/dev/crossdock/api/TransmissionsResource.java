package dev.crossdock.api;

import dev.crossdock.api.security.PartnerPrincipal;
import dev.crossdock.fault.Code;
import dev.crossdock.intake.Admission;
import dev.crossdock.intake.Arrival;
import dev.crossdock.intake.Keys;
import dev.crossdock.intake.Receipt;
import dev.crossdock.intake.Receiving;
import dev.crossdock.intake.Refused;
import dev.crossdock.intake.Signals;
import dev.crossdock.intake.Transmissions;
import dev.crossdock.intake.UnreadTransmissions;
import dev.crossdock.partner.Channel;
import dev.crossdock.trace.OutgoingContent;
import dev.crossdock.trace.Page;
import dev.crossdock.trace.TracedDocument;
import dev.crossdock.trace.TracedTransmission;
import dev.crossdock.trace.Traces;
import dev.crossdock.trace.TransmissionQuery;
import dev.crossdock.trace.TransmissionTrace;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The HTTP door, and what became of what came in. */
@Path("/api/v1/transmissions")
@Tag(name = "Transmissions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TransmissionsResource {
  private final Receiving receiving;
  private final Transmissions transmissions;
  private final Traces traces;
  private final UnreadTransmissions unread;
  private final Signals signals;
  private final UploadSlots slots;
  private final Admission admission;
  private final SecurityIdentity identity;
  private final Acting acting;

  @Inject
  TransmissionsResource(
      Receiving receiving,
      Transmissions transmissions,
      Traces traces,
      UnreadTransmissions unread,
      Signals signals,
      UploadSlots slots,
      Admission admission,
      SecurityIdentity identity,
      Acting acting) {
    this.unread = unread;
    this.signals = signals;
    this.receiving = receiving;
    this.transmissions = transmissions;
    this.traces = traces;
    this.slots = slots;
    this.admission = admission;
    this.identity = identity;
    this.acting = acting;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed("partner")
  @Operation(
      summary = "Send a file",
      description =
          "The body is the file, in any agreed format. It is stored before the answer; what it"
              + " says is read afterwards: ask for the status.")
  @APIResponse(responseCode = "202", description = "Stored; the answer names the receipt number")
  @APIResponse(responseCode = "413", description = "Larger than this door takes")
  @APIResponse(responseCode = "429", description = "Too many files at once, or too often")
  @APIResponse(responseCode = "503", description = "Not stored; send it again after Retry-After")
  @SuppressWarnings("try") // the slot is only held
  public Response send(
      InputStream body,
      @HeaderParam("X-File-Name") @Nullable String fileName,
      @HeaderParam("Content-Disposition") @Nullable String disposition,
      @HeaderParam("Content-Length") @Nullable Long length,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey)
      throws Refused {
    var sender = (PartnerPrincipal) identity.getPrincipal();
    admission.admit(sender.partner());
    var max = sender.channel().limits().maxFileBytes();
    if (length != null && length > max) {
      throw SizeLimit.tooLarge(max);
    }
    try (var slot = slots.take(sender.partner())) {
      var arrival =
          new Arrival(
              sender.partner(),
              sender.channel().name(),
              FileName.of(fileName, disposition),
              uploadId(sender.partner(), sender.channel(), idempotencyKey));
      return accepted(receive(arrival, new SizeLimit(body, max), max));
    }
  }

  private Receipt receive(Arrival arrival, SizeLimit body, long max) throws Refused {
    try {
      return receiving.receive(arrival, body);
    } catch (Refused e) {
      if (body.exceeded()) {
        throw SizeLimit.tooLarge(max);
      }
      throw e;
    }
  }

  private static @Nullable String uploadId(
      String partner, Channel channel, @Nullable String idempotencyKey) {
    return idempotencyKey == null
        ? null
        : "http/" + partner + '/' + channel.name() + '/' + Keys.of(idempotencyKey);
  }

  private static Response accepted(Receipt receipt) {
    var status = "/api/v1/transmissions/" + receipt;
    return Response.accepted(new Accepted(receipt.number(), status, status + "/acknowledgements"))
        .location(URI.create(status))
        .build();
  }

  @GET
  @RolesAllowed({"viewer", "partner"})
  @Operation(summary = "List transmissions, newest first")
  public Page<TracedTransmission> list(
      @QueryParam("partner") @Nullable String partner,
      @Parameter(description = "As the sender called the file") @QueryParam("name")
          @Nullable String name,
      @Parameter(description = "Only those of which nothing could be read")
          @QueryParam("unread")
          @DefaultValue("false")
          boolean unread,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Parameter(description = "The page after the one whose next this is") @QueryParam("cursor")
          @Nullable Long cursor) {
    return traces.transmissions(
        new TransmissionQuery(partner, name, unread, cursor, limit), Asking.viewer(identity));
  }

  @GET
  @Path("{receipt}")
  @RolesAllowed({"viewer", "partner"})
  @Operation(summary = "What became of a transmission, stage by stage")
  public TransmissionTrace trace(@PathParam("receipt") String receipt) {
    return Asking.byId(
        "transmission", receipt, id -> traces.transmission(id, Asking.viewer(identity)));
  }

  @GET
  @Path("{receipt}/content")
  @RolesAllowed({"viewer", "partner"})
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "The bytes of a transmission, as they arrived",
      description = "Places of violations count in these bytes.")
  public Response content(@PathParam("receipt") String receipt) {
    var stored = trace(receipt).transmission();
    requireBytes(stored.receipt(), stored.size());
    StreamingOutput bytes =
        out -> {
          try (var in = transmissions.open(new Receipt(stored.receipt()), 0)) {
            if (in.transferTo(out) != stored.size()) {
              throw new IOException("Not all bytes of transmission " + receipt + " are kept");
            }
          }
        };
    return Response.ok(bytes)
        .header("Content-Length", stored.size())
        .header("Content-Disposition", FileName.attachment(stored.name()))
        .build();
  }

  private void requireBytes(long receipt, long size) {
    try (var in = transmissions.open(new Receipt(receipt), 0)) {
      if (size > 0 && in.read() < 0) {
        throw new Unfit(
            Code.BYTES_GONE, 410, "The bytes of transmission " + receipt + " are not kept.", null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GET
  @Path("{receipt}/acknowledgements")
  @RolesAllowed({"viewer", "partner"})
  @Operation(summary = "What was written in answer to a transmission")
  public List<TracedDocument> acknowledgements(@PathParam("receipt") String receipt) {
    return Asking.byId(
        "transmission", receipt, id -> traces.acknowledgements(id, Asking.viewer(identity)));
  }

  @GET
  @Path("{receipt}/acknowledgements/{id}")
  @RolesAllowed({"viewer", "partner"})
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The bytes of one acknowledgement, as they were sent")
  public Response acknowledgement(
      @PathParam("receipt") String receipt, @PathParam("id") String id) {
    var known = acknowledgements(receipt).stream();
    if (known.noneMatch(a -> Long.toString(a.document().id()).equals(id))) {
      throw Unfit.nothingHere("acknowledgement " + id);
    }
    OutgoingContent content =
        Asking.byId("acknowledgement", id, n -> traces.content(n, Asking.viewer(identity)));
    return Response.ok(content.bytes()).type(content.mediaType()).build();
  }

  @POST
  @Path("{receipt}/read-again")
  @RolesAllowed("operator")
  @Operation(
      summary = "Read a transmission again as a whole",
      description =
          "Where nothing in it could be read: its sender was unknown, its format not agreed, or the"
              + " hub failed. It goes its way as if it had just come.")
  @APIResponse(responseCode = "202", description = "It is read as soon as a reader is free")
  @APIResponse(responseCode = "409", description = "Something in it was read, or is being read")
  public Response readAgain(@PathParam("receipt") String receipt, @Nullable Reason asked) {
    var why = asked == null ? null : asked.why();
    if (why == null || why.isBlank()) {
      throw Unfit.malformed("Say why; it is kept with the transmission.");
    }
    var outcome =
        Asking.byId(
            "transmission",
            receipt,
            id -> Optional.of(unread.readAgain(new Receipt(id), acting.actor(), why)));
    return switch (outcome) {
      case BEGUN -> {
        signals.wake("read");
        var status = "/api/v1/transmissions/" + receipt;
        yield Response.accepted(
                new Accepted(Long.parseLong(receipt), status, status + "/acknowledgements"))
            .build();
      }
      case NOT_HERE -> throw Unfit.nothingHere("transmission " + receipt);
      case IN_HAND ->
          throw new Unfit(
              Code.MOVE_NOT_ALLOWED, 409, "Transmission " + receipt + " is being read.", null);
      case LOOKED_INTO ->
          throw new Unfit(
              Code.MOVE_NOT_ALLOWED,
              409,
              "Something in transmission "
                  + receipt
                  + " was read: replay its documents from raw, one by one or by filter.",
              null);
      case BYTES_GONE ->
          throw new Unfit(
              Code.BYTES_GONE,
              410,
              "The bytes of transmission " + receipt + " are not kept.",
              null);
    };
  }

  /** Why a person does something. */
  public record Reason(@Nullable String why) {}

  /**
   * The answer to a file.
   *
   * @param receipt its number from now on
   * @param status where to ask what became of it
   */
  public record Accepted(long receipt, String status, String acknowledgements) {}
}
