package dev.crossdock.api;

import dev.crossdock.api.security.PartnerPrincipal;
import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.config.Channel;
import dev.crossdock.delivery.Archiving;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.Status;
import dev.crossdock.diagnostics.VersionCode;
import dev.crossdock.inbound.Admission;
import dev.crossdock.inbound.Receiving;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.Keys;
import dev.crossdock.store.Receipt;
import dev.crossdock.store.Refused;
import dev.crossdock.store.Transmissions;
import dev.crossdock.store.UnreadTransmissions;
import dev.crossdock.trace.BytesView;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Uploads by HTTP, and the outcome of each transmission. */
@Path("/api/v1/transmissions")
@Tag(name = "Transmissions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TransmissionsResource {
  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]+");

  private final Receiving receiving;
  private final Transmissions transmissions;
  private final Traces traces;
  private final UnreadTransmissions unread;
  private final Signals signals;
  private final Archiving archiving;
  private final PayloadRight payload;
  private final Contents contents;
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
      Archiving archiving,
      PayloadRight payload,
      Contents contents,
      UploadSlots slots,
      Admission admission,
      SecurityIdentity identity,
      Acting acting) {
    this.unread = unread;
    this.signals = signals;
    this.receiving = receiving;
    this.transmissions = transmissions;
    this.traces = traces;
    this.archiving = archiving;
    this.payload = payload;
    this.contents = contents;
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
  @APIResponse(
      responseCode = "202",
      description = "Stored; the answer names the transmission number")
  @APIResponse(responseCode = "413", description = "Larger than this channel allows")
  @APIResponse(
      responseCode = "422",
      description = "The Idempotency-Key belongs to a file with other bytes; nothing was stored")
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
    if (idempotencyKey == null) {
      return null;
    }
    if (!KEY.matcher(idempotencyKey).matches()) {
      throw Unfit.malformed("An Idempotency-Key is made of printable characters of ASCII.");
    }
    return "http/" + partner + '/' + channel.name() + '/' + Keys.of(idempotencyKey);
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
      @Parameter(description = "A part of what the sender called the file, whatever the case")
          @QueryParam("name")
          @Nullable String name,
      @Parameter(description = "Such as rejected; what is archived is found by archived")
          @QueryParam("state")
          @Nullable String state,
      @Parameter(description = "Received then or later, such as 2026-03-01T00:00:00Z")
          @QueryParam("since")
          @Nullable String since,
      @Parameter(description = "Only those of which nothing could be read")
          @QueryParam("unread")
          @DefaultValue("false")
          boolean unread,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Parameter(description = "The page after the one whose next this is") @QueryParam("cursor")
          @Nullable Long cursor) {
    return traces.transmissions(
        new TransmissionQuery(
            given(partner),
            given(name),
            given(state) == null
                ? null
                : Status.idOf(Status.Kind.TRANSMISSION, String.valueOf(state)),
            Asking.time("since", since),
            unread,
            cursor,
            limit),
        Asking.viewer(identity));
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  @GET
  @Path("{receipt}")
  @RolesAllowed({"viewer", "partner"})
  @Operation(summary = "The outcome of a transmission, stage by stage")
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
    payload.require(AuditAction.TRANSMISSION_DOWNLOAD, "transmission", stored.receipt());
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

  @GET
  @Path("{receipt}/view")
  @RolesAllowed({"viewer", "partner"})
  @Operation(
      summary = "The bytes of a transmission for people: EDI by segment, else text or hex",
      description = "With the places of the violations of its envelopes and documents.")
  @APIResponse(responseCode = "410", description = "Its bytes are not kept")
  public BytesView view(
      @PathParam("receipt") String receipt,
      @Parameter(description = "The page that begins at this byte")
          @QueryParam("from")
          @DefaultValue("0")
          long from) {
    var trace = trace(receipt);
    var stored = trace.transmission();
    payload.require(AuditAction.TRANSMISSION_VIEW, "transmission", stored.receipt());
    requireBytes(stored.receipt(), stored.size());
    var violations = new ArrayList<>(trace.violations());
    trace.documents().forEach(d -> violations.addAll(d.violations()));
    long begin = Math.max(0, Math.min(from, stored.size()));
    long interchange =
        trace.interchanges().stream()
            .mapToLong(TransmissionTrace.TracedInterchange::byteFrom)
            .filter(start -> start <= begin)
            .max()
            .orElse(0);
    return contents.view(stored.receipt(), begin, stored.size(), true, interchange, violations);
  }

  private void requireBytes(long receipt, long size) {
    try (var in = transmissions.open(new Receipt(receipt), 0)) {
      if (size > 0 && in.read() < 0) {
        throw new Unfit(
            VersionCode.BYTES_GONE,
            410,
            "The bytes of transmission " + receipt + " are not kept.",
            null);
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
    payload.require(
        AuditAction.TRANSMISSION_DOWNLOAD, "transmission", trace(receipt).transmission().receipt());
    var known = acknowledgements(receipt).stream();
    if (known.noneMatch(a -> Long.toString(a.document().id()).equals(id))) {
      throw Unfit.nothingHere("acknowledgement " + id);
    }
    OutgoingContent content =
        Asking.byId("acknowledgement", id, n -> traces.content(n, Asking.viewer(identity)));
    return Response.ok(content.bytes()).type(content.mediaType()).build();
  }

  @POST
  @Path("{receipt}/archive")
  @RolesAllowed("operator")
  @Operation(
      summary = "Set a transmission aside as finished",
      description =
          "With those of its documents that need attention. It needs none any more and is still"
              + " found.")
  @APIResponse(responseCode = "409", description = "It is not finished, or archived already")
  public TransmissionTrace archive(
      @PathParam("receipt") String receipt, Deciding.@Nullable Reason said) {
    var who = who(AuditAction.TRANSMISSION_ARCHIVE, receipt, said);
    var why = Deciding.why(said);
    long id = trace(receipt).transmission().receipt();
    Deciding.require(archiving.archiveTransmission(id, who, why), "transmission", id);
    signals.wake(WakeUp.RELAY);
    return trace(receipt);
  }

  @POST
  @Path("{receipt}/unarchive")
  @RolesAllowed("operator")
  @Operation(summary = "Take a transmission back from the archived ones, with its documents")
  public TransmissionTrace unarchive(
      @PathParam("receipt") String receipt, Deciding.@Nullable Reason said) {
    var who = who(AuditAction.TRANSMISSION_UNARCHIVE, receipt, said);
    var why = Deciding.why(said);
    long id = trace(receipt).transmission().receipt();
    Deciding.require(archiving.unarchiveTransmission(id, who, why), "transmission", id);
    return trace(receipt);
  }

  @POST
  @Path("archive")
  @RolesAllowed("operator")
  @Operation(summary = "Set several transmissions aside as finished; says which can't be")
  public Deciding.Archived archiveSeveral(Deciding.@Nullable Several asked) {
    var why = Deciding.why(asked == null ? null : asked.why());
    var archived =
        Deciding.several(
            asked,
            "transmission",
            id -> archiving.archiveTransmission(id, acting.actor(), why),
            one ->
                acting.refused(
                    AuditAction.TRANSMISSION_ARCHIVE,
                    "transmission",
                    one.id(),
                    why,
                    one.message()));
    signals.wake(WakeUp.RELAY);
    return archived;
  }

  private Actor who(AuditAction action, String receipt, Deciding.@Nullable Reason said) {
    return acting.attempts(action, "transmission", receipt, said == null ? null : said.why());
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
            id ->
                Optional.of(
                    unread.readAgain(
                        new Receipt(id),
                        acting.attempts(
                            AuditAction.TRANSMISSION_READ_AGAIN, "transmission", receipt, why),
                        why)));
    return switch (outcome) {
      case BEGUN -> {
        signals.wake(WakeUp.READ);
        var status = "/api/v1/transmissions/" + receipt;
        yield Response.accepted(
                new Accepted(Long.parseLong(receipt), status, status + "/acknowledgements"))
            .build();
      }
      case NOT_HERE -> throw Unfit.nothingHere("transmission " + receipt);
      case IN_HAND ->
          throw new Unfit(
              ApiCode.MOVE_NOT_ALLOWED, 409, "Transmission " + receipt + " is being read.", null);
      case LOOKED_INTO ->
          throw new Unfit(
              ApiCode.MOVE_NOT_ALLOWED,
              409,
              "Something in transmission "
                  + receipt
                  + " was read: replay its documents from raw, one by one or by filter.",
              null);
      case BYTES_GONE ->
          throw new Unfit(
              VersionCode.BYTES_GONE,
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
   * @param status where to ask for its outcome
   */
  public record Accepted(long receipt, String status, String acknowledgements) {}
}
