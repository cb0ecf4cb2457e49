package dev.crossdock.api;

import dev.crossdock.audit.AuditAction;
import dev.crossdock.cases.Case;
import dev.crossdock.cases.CaseQuery;
import dev.crossdock.cases.CaseSort;
import dev.crossdock.cases.Cases;
import dev.crossdock.cases.Cases.Act;
import dev.crossdock.trace.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cases: who works on what deviated. */
@Path("/api/v1/cases")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@Blocking
public class CasesResource {
  private final Cases cases;
  private final Acting acting;

  @Inject
  CasesResource(Cases cases, Acting acting) {
    this.cases = cases;
    this.acting = acting;
  }

  @GET
  @Operation(
      summary =
          "List cases, newest first; without a state the open ones: neither resolved nor closed")
  public Page<Case> list(@BeanParam CaseFilter filter) {
    CaseQuery query = filter.query();
    var found = cases.list(query);
    var full = found.size() == query.limit();
    return new Page<>(found, full ? next(query, found) : null);
  }

  private static String next(CaseQuery query, List<Case> found) {
    return Long.toString(
        query.sort() == CaseSort.NEWEST
            ? found.get(found.size() - 1).id()
            : Objects.requireNonNullElse(query.before(), 0L) + found.size());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A case with its evidence, what it hits, and its history")
  public CaseAnswer open(@PathParam("id") String id) {
    return Asking.byId("case", id, n -> cases.open(n).map(CaseAnswer::of));
  }

  @POST
  @Path("{id}/transitions")
  @RolesAllowed("operator")
  @Operation(
      summary = "Move a case",
      description = "start, wait, resolve, close or reopen; the case's choices say which it allows")
  public Case move(@PathParam("id") String id, @Nullable TransitionRequest asked) {
    var request = TransitionRequest.of(asked);
    return byId(
        id,
        n ->
            cases.transition(
                n,
                request.version(),
                request.requested(),
                act(AuditAction.of("case-" + request.requested().id()), id, request.reason())));
  }

  @POST
  @Path("{id}/assignment")
  @RolesAllowed("operator")
  @Operation(summary = "Give a case to somebody, to another owner, or to nobody")
  public Case assign(@PathParam("id") String id, @Nullable Assignment asked) {
    var to = Assignment.of(asked);
    return byId(
        id,
        n ->
            cases.assign(
                n,
                to.version(),
                to.assignee(),
                to.owner(),
                act(AuditAction.CASE_ASSIGN, id, to.reason())));
  }

  @POST
  @Path("{id}/comments")
  @RolesAllowed("operator")
  @Operation(summary = "Say something about a case")
  public Case comment(@PathParam("id") String id, @Nullable Comment comment) {
    if (comment == null || comment.text() == null || comment.text().isBlank()) {
      throw Unfit.malformed("A comment has a text.");
    }
    return byId(id, n -> cases.comment(n, act(AuditAction.CASE_COMMENT, id, comment.text())));
  }

  private static Case byId(String id, LongFunction<Case> change) {
    return Asking.byId("case", id, n -> Optional.of(change.apply(n)));
  }

  private Act act(AuditAction action, String id, @Nullable String reason) {
    return new Act(acting.attempts(action, "case", id, reason), reason);
  }

  /** What somebody says. */
  public record Comment(@Nullable String text) {}
}
