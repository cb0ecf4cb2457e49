package dev.crossdock.api;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.delivery.Archiving;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.diagnostics.Status;
import dev.crossdock.diagnostics.VersionCode;
import dev.crossdock.document.Parking;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
import dev.crossdock.store.HeldDocuments;
import dev.crossdock.trace.BytesView;
import dev.crossdock.trace.DocumentQuery;
import dev.crossdock.trace.DocumentSummary;
import dev.crossdock.trace.DocumentTrace;
import dev.crossdock.trace.OutgoingContent;
import dev.crossdock.trace.Page;
import dev.crossdock.trace.Traces;
import dev.crossdock.versions.CannotReread;
import dev.crossdock.versions.DocumentLineage;
import dev.crossdock.versions.Rereading;
import io.quarkus.security.identity.SecurityIdentity;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Documents: search by business key, and the trace of one. */
@Path("/api/v1/documents")
@Tag(name = "Documents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"viewer", "partner"})
@Blocking
public class DocumentsResource {
  private final Traces traces;
  private final Rereading rereading;
  private final Archiving archiving;
  private final HeldDocuments held;
  private final Parking parking;
  private final Signals signals;
  private final PayloadRight payload;
  private final Acting acting;
  private final Contents contents;
  private final SecurityIdentity identity;

  @Inject
  DocumentsResource(
      Traces traces,
      Rereading rereading,
      Archiving archiving,
      HeldDocuments held,
      Parking parking,
      Signals signals,
      PayloadRight payload,
      Acting acting,
      Contents contents,
      SecurityIdentity identity) {
    this.traces = traces;
    this.rereading = rereading;
    this.archiving = archiving;
    this.held = held;
    this.parking = parking;
    this.signals = signals;
    this.payload = payload;
    this.acting = acting;
    this.contents = contents;
    this.identity = identity;
  }

  @GET
  @Operation(summary = "Search documents")
  public Page<DocumentSummary> search(
      @Parameter(
              description =
                  "Document or order number; PO-47* its beginning, *471* a part, whatever the case")
          @QueryParam("key")
          @Nullable String key,
      @QueryParam("partner") @Nullable String partner,
      @QueryParam("type") @Nullable String type,
      @Parameter(
              description =
                  "Such as rejected or dead-lettered; what is archived is found by archived")
          @QueryParam("state")
          @Nullable String state,
      @QueryParam("direction") @Nullable String direction,
      @QueryParam("transmission") @Nullable Long transmission,
      @Parameter(description = "Received then or later, such as 2026-03-01T00:00:00Z")
          @QueryParam("since")
          @Nullable String since,
      @Parameter(description = "Received before this time") @QueryParam("until")
          @Nullable String until,
      @Parameter(description = "With a delivery to this target") @QueryParam("target")
          @Nullable String target,
      @Parameter(description = "With a violation or a delivery of this code") @QueryParam("code")
          @Nullable String code,
      @Parameter(description = "Read by the map of this id") @QueryParam("map")
          @Nullable String map,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Parameter(description = "The page after the one whose next this is") @QueryParam("cursor")
          @Nullable String cursor) {
    var query =
        new DocumentQuery(
            key,
            partner,
            type,
            state == null ? null : Status.idOf(Status.Kind.DOCUMENT, state),
            direction,
            transmission,
            Asking.time("since", since),
            Asking.time("until", until),
            target,
            code,
            map,
            limit,
            cursor);
    try {
      return traces.documents(query, Asking.viewer(identity));
    } catch (IllegalArgumentException e) {
      throw Unfit.malformed("The cursor is not one that an answer gave.");
    }
  }

  @GET
  @Path("{id}")
  @Operation(summary = "The outcome of a document, stage by stage, and what it says")
  public DocumentTrace trace(@PathParam("id") String id) {
    var trace = found(id);
    if (payload.allowed()) {
      acting.views(AuditAction.DOCUMENT_VIEW, "document", id);
    }
    return trace;
  }

  private DocumentTrace found(String id) {
    var trace = Asking.byId("document", id, n -> traces.document(n, Asking.viewer(identity)));
    return payload.allowed() ? trace : trace.withoutContent();
  }

  @POST
  @Path("{id}/archive")
  @RolesAllowed("operator")
  @Operation(
      summary = "Set a document aside as finished",
      description =
          "It needs no more attention and is still found. Its dead-lettered deliveries are"
              + " skipped.")
  @APIResponse(responseCode = "409", description = "It is not finished, or archived already")
  public DocumentTrace archive(@PathParam("id") String id, Deciding.@Nullable Reason said) {
    var actor = actor(AuditAction.DOCUMENT_ARCHIVE, id, said);
    var reason = Deciding.reason(said);
    long document = known(id);
    Deciding.require(archiving.archiveDocument(document, actor, reason), "document", document);
    signals.wake(WakeUp.RELAY);
    return found(id);
  }

  @POST
  @Path("{id}/unarchive")
  @RolesAllowed("operator")
  @Operation(summary = "Take a document back from the archived ones")
  public DocumentTrace unarchive(@PathParam("id") String id, Deciding.@Nullable Reason said) {
    var actor = actor(AuditAction.DOCUMENT_UNARCHIVE, id, said);
    var reason = Deciding.reason(said);
    long document = known(id);
    Deciding.require(archiving.unarchiveDocument(document, actor, reason), "document", document);
    return found(id);
  }

  @POST
  @Path("archive")
  @RolesAllowed("operator")
  @Operation(summary = "Set several documents aside as finished; says which can't be")
  public Deciding.Archived archiveSeveral(Deciding.@Nullable Several asked) {
    var reason = Deciding.reason(asked == null ? null : asked.reason());
    var archived =
        Deciding.several(
            asked,
            "document",
            id -> archiving.archiveDocument(id, acting.actor(), reason),
            one ->
                acting.refused(
                    AuditAction.DOCUMENT_ARCHIVE, "document", one.id(), reason, one.message()));
    signals.wake(WakeUp.RELAY);
    return archived;
  }

  @POST
  @Path("{id}/release")
  @RolesAllowed("operator")
  @Operation(
      summary = "Let a document on hold be accepted",
      description = "Checked again by today's rules: what no target takes is held again.")
  @APIResponse(responseCode = "409", description = "It is not on hold")
  public DocumentTrace release(@PathParam("id") String id, Deciding.@Nullable Reason said) {
    var actor = actor(AuditAction.DOCUMENT_RELEASE, id, said);
    return decide(id, held.release(known(id), actor, Deciding.reason(said)));
  }

  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed("operator")
  @Operation(summary = "Withdraw a document that is on hold or parked: no target gets it")
  @APIResponse(responseCode = "409", description = "It is neither on hold nor parked")
  public DocumentTrace withdraw(@PathParam("id") String id, Deciding.@Nullable Reason said) {
    var actor = actor(AuditAction.DOCUMENT_WITHDRAW, id, said);
    var reason = Deciding.reason(said);
    long document = known(id);
    return decide(
        id, held.withdraw(document, actor, reason) || parking.withdraw(document, actor, reason));
  }

  private DocumentTrace decide(String id, boolean done) {
    if (!done) {
      throw new Unfit(
          ApiCode.MOVE_NOT_ALLOWED,
          409,
          "Document "
              + id
              + " is "
              + Status.inText(Status.Kind.DOCUMENT, found(id).document().summary().state())
              + ", not on hold.",
          null);
    }
    signals.wake(WakeUp.ACCEPT);
    return found(id);
  }

  private long known(String id) {
    return found(id).document().summary().id();
  }

  private Actor actor(AuditAction action, String id, Deciding.@Nullable Reason said) {
    return acting.attempts(action, "document", id, said == null ? null : said.reason());
  }

  @GET
  @Path("{id}/lineage")
  @Operation(
      summary = "Where each field of a document came from, and what its map left unread",
      description =
          "The stored bytes are read again by the version of map and grammar that read them first."
              + " Places count in the bytes of the transmission.")
  @APIResponse(responseCode = "404", description = "There is none, or no map has read it")
  @APIResponse(responseCode = "410", description = "Its bytes or its version are not kept")
  public DocumentLineage lineage(@PathParam("id") String id) throws CannotReread {
    payload.require(
        AuditAction.DOCUMENT_VIEW,
        "document",
        known(id)); // whoever may see the document may see where it came from
    return rereading
        .lineage(Long.parseLong(id))
        .orElseThrow(() -> Unfit.nothingHere("document that came in with number " + id));
  }

  @GET
  @Path("{id}/view")
  @Operation(
      summary = "The bytes of a document for people: EDI by segment, else text or hex",
      description =
          "With the places of its violations. Offsets count in the bytes of the transmission; of a"
              + " document that goes out, in its own.")
  @APIResponse(responseCode = "410", description = "Its bytes are not kept")
  public BytesView view(
      @PathParam("id") String id,
      @Parameter(description = "The page that begins at this byte") @QueryParam("from")
          @Nullable Long from) {
    var trace = Asking.byId("document", id, n -> traces.document(n, Asking.viewer(identity)));
    var detail = trace.document();
    var summary = detail.summary();
    payload.require(AuditAction.DOCUMENT_VIEW, "document", summary.id());
    if (summary.direction().equals("out")) {
      var content =
          Asking.byId("outgoing document", id, n -> traces.content(n, Asking.viewer(identity)));
      return Contents.view(content.bytes(), null);
    }
    var number = summary.transmission();
    if (number == null || detail.byteTo() == 0) {
      throw Unfit.nothingHere("bytes of document " + id);
    }
    long begin = from == null ? detail.byteFrom() : Math.max(from, detail.byteFrom());
    var view =
        contents.view(
            number,
            begin,
            detail.byteTo(),
            summary.standard().equals("x12") || summary.standard().equals("edifact"),
            traces.interchangeStart(number, summary.interchangeNo()).orElse(0),
            trace.violations());
    if (view.lines().isEmpty()) {
      throw new Unfit(
          VersionCode.BYTES_GONE, 410, "The bytes of document " + id + " are not kept.", null);
    }
    return view;
  }

  @GET
  @Path("{id}/content")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The bytes of a document that goes out")
  public Response content(@PathParam("id") String id) {
    payload.require(AuditAction.DOCUMENT_DOWNLOAD, "document", known(id));
    OutgoingContent content =
        Asking.byId("outgoing document", id, n -> traces.content(n, Asking.viewer(identity)));
    return Response.ok(content.bytes()).type(content.mediaType()).build();
  }
}
