package dev.crossdock.api;

import dev.crossdock.audit.AuditAction;
import dev.crossdock.replay.DryRun;
import dev.crossdock.replay.DryRunner;
import dev.crossdock.replay.Edits;
import dev.crossdock.replay.Replay;
import dev.crossdock.replay.ReplayAct;
import dev.crossdock.replay.ReplayItem;
import dev.crossdock.replay.ReplayMove;
import dev.crossdock.replay.ReplayState;
import dev.crossdock.replay.Replays;
import dev.crossdock.trace.Page;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Replays: dry runs, and the jobs that replay documents. */
@Path("/api/v1/replays")
@Tag(name = "Replays")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@Blocking
public class ReplaysResource {
  private static final int MAX_LIMIT = 500;

  private final Replays replays;
  private final DryRunner dryRunner;
  private final Edits edits;
  private final SecurityIdentity identity;
  private final Acting acting;
  private final int rate;

  @Inject
  ReplaysResource(
      Replays replays,
      DryRunner dryRunner,
      Edits edits,
      SecurityIdentity identity,
      Acting acting,
      @ConfigProperty(name = "crossdock.replay.rate", defaultValue = "50") int rate) {
    this.replays = replays;
    this.dryRunner = dryRunner;
    this.edits = edits;
    this.identity = identity;
    this.acting = acting;
    this.rate = rate;
  }

  @POST
  @Path("dry-run")
  @RolesAllowed("operator")
  @Operation(summary = "What a replay would do; nothing is written")
  public DryRun dryRun(
      @Nullable ReplayRequest asked,
      @Parameter(description = "Documents to look at, up to 500")
          @QueryParam("limit")
          @DefaultValue("100")
          int limit) {
    return dryRunner.of(
        ReplayRequest.order(asked, identity, acting.actor().name(), edits, rate, true), limit);
  }

  @POST
  @RolesAllowed("operator")
  @Operation(
      summary = "Begin a replay",
      description =
          "A delivery goes again with its idempotency key, so that its target drops what it has."
              + " Forced, a target that has the document gets it under a new key. From raw forced,"
              + " a document takes effect though another one has its business key.")
  public Response begin(@Nullable ReplayRequest asked) {
    var reason = asked == null ? null : asked.reason();
    var actor = acting.attempts(AuditAction.REPLAY_BEGIN, "replay", "new", reason);
    var order = ReplayRequest.order(asked, identity, actor.name(), edits, rate, false);
    long id = replays.add(order, actor);
    var begun = Asking.byId("replay", Long.toString(id), replays::find);
    return Response.accepted(begun).header("Location", "/api/v1/replays/" + id).build();
  }

  @GET
  @Operation(summary = "List replays, newest first")
  public Page<Replay> list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Parameter(description = "The page after the one whose next this is") @QueryParam("cursor")
          @Nullable Long cursor) {
    int most = Math.max(1, Math.min(MAX_LIMIT, limit));
    var found = replays.list(one("state", state, ReplayState::of), cursor, most);
    return page(found, most, Replay::id);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A replay, how far it is, and who did what about it")
  public ReplayAnswer open(@PathParam("id") String id) {
    return Asking.byId(
        "replay", id, n -> replays.find(n).map(r -> new ReplayAnswer(r, replays.history(n))));
  }

  @GET
  @Path("{id}/documents")
  @Operation(summary = "The documents of a replay and the outcome of each")
  public Page<ReplayItem> documents(
      @PathParam("id") String id,
      @Parameter(description = "waiting, under-way, done, failed or skipped") @QueryParam("state")
          @Nullable String state,
      @QueryParam("limit") @DefaultValue("100") int limit,
      @QueryParam("cursor") @DefaultValue("0") long cursor) {
    int most = Math.max(1, Math.min(MAX_LIMIT, limit));
    var asked = one("state", state, ReplayItem.State::of);
    return Asking.byId(
        "replay",
        id,
        n ->
            replays
                .find(n)
                .map(r -> page(replays.items(n, asked, cursor, most), most, ReplayItem::document)));
  }

  @POST
  @Path("{id}/transitions")
  @RolesAllowed("operator")
  @Operation(
      summary = "Move a replay",
      description = "pause, resume, cancel, or approve, which takes a second person")
  public Replay move(@PathParam("id") String id, @Nullable ReplayTransition asked) {
    var move = ReplayTransition.of(asked);
    var reason = asked == null ? null : asked.reason();
    var actor = acting.attempts(AuditAction.of("replay-" + move.id()), "replay", id, reason);
    return Asking.byId(
        "replay",
        id,
        n -> {
          var found = replays.find(n);
          if (found.isEmpty()) {
            return Optional.empty();
          }
          if (move == ReplayMove.APPROVE) {
            FourEyesApproval.check(identity, found.get());
          }
          replays.move(n, move, actor, reason);
          return replays.find(n);
        });
  }

  private static <T> Page<T> page(List<T> found, int most, Function<T, Long> id) {
    var full = found.size() == most;
    return new Page<>(found, full ? Long.toString(id.apply(found.get(most - 1))) : null);
  }

  private static <T> @Nullable T one(String name, @Nullable String value, Function<String, T> of) {
    try {
      return value == null || value.isBlank() ? null : of.apply(value);
    } catch (IllegalArgumentException e) {
      throw Unfit.malformed("There is no " + name + " " + value + ".");
    }
  }

  /** A replay and what was done about it. */
  public record ReplayAnswer(Replay replay, List<ReplayAct> history) {
    public ReplayAnswer {
      history = List.copyOf(history);
    }
  }

  /** A move that a person asks for. */
  public record ReplayTransition(@Nullable String transition, @Nullable String reason) {

    static ReplayMove of(@Nullable ReplayTransition asked) {
      var name = asked == null ? "" : String.valueOf(asked.transition).toUpperCase(Locale.ROOT);
      return switch (name) {
        case "PAUSE" -> ReplayMove.PAUSE;
        case "RESUME" -> ReplayMove.RESUME;
        case "CANCEL" -> ReplayMove.CANCEL;
        case "APPROVE" -> ReplayMove.APPROVE;
        default -> throw Unfit.malformed("transition is pause, resume, cancel or approve.");
      };
    }
  }
}
