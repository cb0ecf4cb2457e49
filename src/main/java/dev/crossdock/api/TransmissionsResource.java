package dev.crossdock.api;

import dev.crossdock.audit.AuditAction;
import dev.crossdock.diagnostics.Status;
import dev.crossdock.diagnostics.VersionCode;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.Transmissions;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What arrived, and the outcome of each transmission. */
@Path("/api/v1/transmissions")
@Tag(name = "Transmissions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TransmissionsResource {
  private final Transmissions transmissions;
  private final Traces traces;
  private final PayloadRight payload;
  private final Contents contents;
  private final SecurityIdentity identity;

  @Inject
  TransmissionsResource(
      Transmissions transmissions,
      Traces traces,
      PayloadRight payload,
      Contents contents,
      SecurityIdentity identity) {
    this.transmissions = transmissions;
    this.traces = traces;
    this.payload = payload;
    this.contents = contents;
    this.identity = identity;
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
  @Path("{transmission}")
  @RolesAllowed({"viewer", "partner"})
  @Operation(summary = "The outcome of a transmission, stage by stage")
  public TransmissionTrace trace(@PathParam("transmission") String transmission) {
    return Asking.byId(
        "transmission", transmission, id -> traces.transmission(id, Asking.viewer(identity)));
  }

  @GET
  @Path("{transmission}/content")
  @RolesAllowed({"viewer", "partner"})
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "The bytes of a transmission, as they arrived",
      description = "Places of violations count in these bytes.")
  public Response content(@PathParam("transmission") String transmission) {
    var stored = trace(transmission).transmission();
    payload.require(AuditAction.TRANSMISSION_DOWNLOAD, "transmission", stored.number());
    requireBytes(stored.number(), stored.size());
    StreamingOutput bytes =
        out -> {
          try (var in = transmissions.open(new TransmissionNumber(stored.number()), 0)) {
            if (in.transferTo(out) != stored.size()) {
              throw new IOException("Not all bytes of transmission " + transmission + " are kept");
            }
          }
        };
    return Response.ok(bytes)
        .header("Content-Length", stored.size())
        .header("Content-Disposition", FileName.attachment(stored.name()))
        .build();
  }

  @GET
  @Path("{transmission}/view")
  @RolesAllowed({"viewer", "partner"})
  @Operation(
      summary = "The bytes of a transmission for people: EDI by segment, else text or hex",
      description = "With the places of the violations of its envelopes and documents.")
  @APIResponse(responseCode = "410", description = "Its bytes are not kept")
  public BytesView view(
      @PathParam("transmission") String transmission,
      @Parameter(description = "The page that begins at this byte")
          @QueryParam("from")
          @DefaultValue("0")
          long from) {
    var trace = trace(transmission);
    var stored = trace.transmission();
    payload.require(AuditAction.TRANSMISSION_VIEW, "transmission", stored.number());
    requireBytes(stored.number(), stored.size());
    var violations = new ArrayList<>(trace.violations());
    trace.documents().forEach(d -> violations.addAll(d.violations()));
    long begin = Math.max(0, Math.min(from, stored.size()));
    long interchange =
        trace.interchanges().stream()
            .mapToLong(TransmissionTrace.TracedInterchange::byteFrom)
            .filter(start -> start <= begin)
            .max()
            .orElse(0);
    return contents.view(stored.number(), begin, stored.size(), true, interchange, violations);
  }

  private void requireBytes(long transmission, long size) {
    try (var in = transmissions.open(new TransmissionNumber(transmission), 0)) {
      if (size > 0 && in.read() < 0) {
        throw new Unfit(
            VersionCode.BYTES_GONE,
            410,
            "The bytes of transmission " + transmission + " are not kept.",
            null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GET
  @Path("{transmission}/acknowledgements")
  @RolesAllowed({"viewer", "partner"})
  @Operation(summary = "What was written in answer to a transmission")
  public List<TracedDocument> acknowledgements(@PathParam("transmission") String transmission) {
    return Asking.byId(
        "transmission", transmission, id -> traces.acknowledgements(id, Asking.viewer(identity)));
  }

  @GET
  @Path("{transmission}/acknowledgements/{id}")
  @RolesAllowed({"viewer", "partner"})
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The bytes of one acknowledgement, as they were sent")
  public Response acknowledgement(
      @PathParam("transmission") String transmission, @PathParam("id") String id) {
    payload.require(
        AuditAction.TRANSMISSION_DOWNLOAD,
        "transmission",
        trace(transmission).transmission().number());
    var known = acknowledgements(transmission).stream();
    if (known.noneMatch(a -> Long.toString(a.document().id()).equals(id))) {
      throw Unfit.nothingHere("acknowledgement " + id);
    }
    OutgoingContent content =
        Asking.byId("acknowledgement", id, n -> traces.content(n, Asking.viewer(identity)));
    return Response.ok(content.bytes()).type(content.mediaType()).build();
  }
}
