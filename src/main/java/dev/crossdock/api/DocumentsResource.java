package dev.crossdock.api;

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
  private final SecurityIdentity identity;

  @Inject
  DocumentsResource(Traces traces, Rereading rereading, SecurityIdentity identity) {
    this.traces = traces;
    this.rereading = rereading;
    this.identity = identity;
  }

  @GET
  @Operation(summary = "Search documents")
  public Page<DocumentSummary> search(
      @Parameter(description = "Document or order number; with a trailing * the beginning of one")
          @QueryParam("key")
          @Nullable String key,
      @QueryParam("partner") @Nullable String partner,
      @QueryParam("type") @Nullable String type,
      @QueryParam("state") @Nullable String state,
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
            state,
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
  @Operation(summary = "What became of a document, stage by stage, and what it says")
  public DocumentTrace trace(@PathParam("id") String id) {
    return Asking.byId("document", id, n -> traces.document(n, Asking.viewer(identity)));
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
    trace(id); // whoever may see the document may see where it came from
    return rereading
        .lineage(Long.parseLong(id))
        .orElseThrow(() -> Unfit.nothingHere("document that came in with number " + id));
  }

  @GET
  @Path("{id}/content")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The bytes of a document that goes out")
  public Response content(@PathParam("id") String id) {
    OutgoingContent content =
        Asking.byId("outgoing document", id, n -> traces.content(n, Asking.viewer(identity)));
    return Response.ok(content.bytes()).type(content.mediaType()).build();
  }
}
