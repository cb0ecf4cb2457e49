package dev.crossdock.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.audit.AuditEntry;
import dev.crossdock.audit.AuditLog;
import dev.crossdock.audit.AuditObject;
import dev.crossdock.audit.AuditQuery;
import dev.crossdock.audit.AuditedAct;
import dev.crossdock.audit.ExportedAct;
import dev.crossdock.audit.Verification;
import dev.crossdock.trace.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log: who did what, and whether it is whole. */
@Path("/api/v1/audit")
@Tag(name = "Audit log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("approver")
@Blocking
public class AuditResource {
  private static final int MOST = 500;
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final AuditLog log;
  private final Acting acting;

  @Inject
  AuditResource(AuditLog log, Acting acting) {
    this.log = log;
    this.acting = acting;
  }

  @GET
  @Operation(summary = "List acts, newest first")
  public Page<AuditedAct> list(
      @Parameter(description = "Name of a user, partner, system, route or rule; hub")
          @QueryParam("actor")
          @Nullable String actor,
      @Parameter(description = "Such as case-assign") @QueryParam("action") @Nullable String action,
      @Parameter(description = "Type, or type and id: document, document:4711")
          @QueryParam("object")
          @Nullable String object,
      @Parameter(description = "Then or later, such as 2026-03-01T00:00:00Z") @QueryParam("since")
          @Nullable String since,
      @Parameter(description = "Before this time") @QueryParam("until") @Nullable String until,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Parameter(description = "The page after the one whose next this is") @QueryParam("cursor")
          @Nullable Long cursor) {
    int most = Math.max(1, Math.min(limit, MOST));
    var about = one(object) == null ? new String[0] : Objects.requireNonNull(object).split(":", 2);
    var found =
        log.find(
            new AuditQuery(
                one(actor),
                known(one(action)),
                about.length > 0 ? about[0] : null,
                about.length > 1 ? about[1] : null,
                Asking.time("since", since),
                Asking.time("until", until),
                cursor,
                most));
    var full = found.size() == most;
    return new Page<>(found, full ? Long.toString(found.get(most - 1).id()) : null);
  }

  private static @Nullable String one(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static @Nullable String known(@Nullable String action) {
    try {
      return action == null ? null : AuditAction.of(action).id();
    } catch (IllegalArgumentException e) {
      throw Unfit.malformed("There is no action " + action + ".");
    }
  }

  @GET
  @Path("actions")
  @Operation(summary = "The register of actions")
  public List<Action> actions() {
    return Arrays.stream(AuditAction.values())
        .map(action -> new Action(action.id(), action.title()))
        .toList();
  }

  /** An action of the register. */
  public record Action(String id, String title) {}

  @GET
  @Path("head")
  @Operation(summary = "The last seal of the hash chain; acts after it are sealed within seconds")
  public Map<String, Object> head() {
    return log.head()
        .<Map<String, Object>>map(head -> Map.of("seal", head.number(), "hash", head.hash()))
        .orElseGet(() -> Map.of("seal", 0));
  }

  @GET
  @Path("verification")
  @Operation(
      summary = "Check the hash chain from its first act to its last",
      description =
          "Says which acts were changed, are missing or were never sealed. The command line checks"
              + " an export by itself: `crossdock audit verify`.")
  public Verification.Result verify(
      @Parameter(description = "Hashes noted earlier, each to be found in the chain")
          @QueryParam("head")
          List<String> heads) {
    var begun = new ArrayList<Verification>(1);
    log.export(
        asOf -> {
          var verification = new Verification(asOf, heads);
          begun.add(verification);
          return verification::check;
        });
    return begun.get(0).result();
  }

  @GET
  @Path("export")
  @Produces({"application/x-ndjson", MediaType.APPLICATION_OCTET_STREAM})
  @Operation(
      summary = "All acts, one JSON object a line, in the order of their seals",
      description = "The first line tells the time. Nothing in it is a payload or a secret.")
  public Response export() {
    log.record(
        AuditEntry.done(
            acting.actor(), AuditAction.AUDIT_EXPORT, new AuditObject("audit-log", "all"), null));
    StreamingOutput lines =
        out ->
            log.export(
                asOf -> {
                  line(out, Map.of("auditLog", 1, "at", asOf.toString()));
                  return (ExportedAct act) -> line(out, act.json());
                });
    return Response.ok(lines).build();
  }

  private static void line(OutputStream out, Object json) {
    try {
      out.write((JSON.writeValueAsString(json) + '\n').getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
