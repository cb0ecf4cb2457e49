package dev.crossdock.api;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.delivery.DeliveryEvents;
import dev.crossdock.delivery.DeliveryStory;
import dev.crossdock.delivery.Exchanged;
import dev.crossdock.delivery.FoundDelivery;
import dev.crossdock.delivery.Undelivered;
import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.WakeUp;
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
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deliveries: what is dead-lettered or in doubt, and what a person decides about it. */
@Path("/api/v1/deliveries")
@Tag(name = "Deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@Blocking
public class DeliveriesResource {
  private final Undelivered undelivered;
  private final DeliveryEvents events;
  private final Signals signals;
  private final PayloadRight payload;
  private final Acting acting;

  @Inject
  DeliveriesResource(
      Undelivered undelivered,
      DeliveryEvents events,
      Signals signals,
      PayloadRight payload,
      Acting acting) {
    this.undelivered = undelivered;
    this.events = events;
    this.signals = signals;
    this.payload = payload;
    this.acting = acting;
  }

  @GET
  @Operation(
      summary =
          "List deliveries, newest first; without a state those that are dead-lettered or in doubt")
  public Page<FoundDelivery> list(@BeanParam DeliveryFilter filter) {
    var query = filter.query();
    var found = undelivered.find(query);
    var full = found.size() == query.limit();
    return new Page<>(found, full ? Long.toString(found.get(found.size() - 1).id()) : null);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A delivery with its attempts and what operators did to it")
  public DeliveryStory open(@PathParam("id") String id) {
    return Asking.byId("delivery", id, undelivered::open);
  }

  @GET
  @Path("{id}/attempts/{no}")
  @Operation(
      summary = "What went to the target in an attempt, and what it answered",
      description =
          "With headers, secrets in them masked. At most 64 KB of each body are kept: of every call"
              + " by HTTP, of others where they failed.")
  @APIResponse(responseCode = "404", description = "Nothing of it is kept")
  public ExchangeAnswer exchange(@PathParam("id") String id, @PathParam("no") String no) {
    var kept = kept(id, no);
    payload.require(AuditAction.DELIVERY_VIEW, "delivery", kept.delivery());
    return ExchangeAnswer.of(kept);
  }

  @GET
  @Path("{id}/attempts/{no}/{body: request|response}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "The bytes of a request or response, as far as they are kept")
  public Response body(
      @PathParam("id") String id, @PathParam("no") String no, @PathParam("body") String body) {
    var kept = kept(id, no);
    payload.require(AuditAction.DELIVERY_DOWNLOAD, "delivery", kept.delivery());
    var bytes = body.equals("request") ? kept.request() : kept.response();
    if (bytes == null) {
      throw Unfit.nothingHere("response to attempt " + no + " of delivery " + id);
    }
    return Response.ok(bytes)
        .header(
            "Content-Disposition",
            FileName.attachment("delivery-%s-attempt-%s-%s".formatted(id, no, body)))
        .build();
  }

  private Exchanged kept(String id, String no) {
    return Asking.byId(
        "attempt",
        no,
        attempt ->
            undelivered.exchange(open(id).delivery().id(), (int) Math.min(attempt, 1_000_000)));
  }

  @POST
  @Path("{id}/resolution")
  @RolesAllowed("operator")
  @Operation(
      summary = "Say whether the target has a delivery that is in doubt",
      description =
          "delivered true: the target has it, the delivery is done. false: it is sent again with"
              + " the same idempotency key.")
  public DeliveryStory resolve(@PathParam("id") String id, @Nullable Resolution said) {
    if (said == null || said.delivered() == null) {
      throw Unfit.malformed("A resolution says delivered, true or false, and the reason.");
    }
    boolean delivered = said.delivered();
    var actor =
        actor(delivered ? AuditAction.DELIVERY_CONFIRM : AuditAction.DELIVERY_RETRY, id, said);
    var reason = reason(said.reason());
    return decide(
        id,
        "in doubt",
        n -> undelivered.resolve(n, delivered, actor, reason, events::nothingInDoubt));
  }

  @POST
  @Path("{id}/resend")
  @RolesAllowed("operator")
  @Operation(summary = "Resend a dead-lettered delivery, with the same idempotency key")
  public DeliveryStory resend(@PathParam("id") String id, @Nullable Resolution said) {
    var actor = actor(AuditAction.DELIVERY_RESEND, id, said);
    var reason = reason(said == null ? null : said.reason());
    return decide(id, "dead-lettered", n -> undelivered.resend(n, actor, reason));
  }

  @POST
  @Path("{id}/skip")
  @RolesAllowed("operator")
  @Operation(
      summary = "Skip a dead-lettered delivery: those behind it of its order go on without it",
      description = "It needs no more attention; it can still be resent.")
  public DeliveryStory skip(@PathParam("id") String id, @Nullable Resolution said) {
    var actor = actor(AuditAction.DELIVERY_SKIP, id, said);
    var reason = reason(said == null ? null : said.reason());
    return decide(id, "dead-lettered", n -> undelivered.skip(n, actor, reason));
  }

  private interface Decision {
    boolean on(long delivery);
  }

  private DeliveryStory decide(String id, String state, Decision decision) {
    var there = open(id);
    if (!decision.on(there.delivery().id())) {
      throw new Unfit(
          ApiCode.MOVE_NOT_ALLOWED,
          409,
          "Delivery "
              + id
              + " is "
              + open(id).delivery().label().toLowerCase(Locale.ROOT)
              + ", not "
              + state
              + ".",
          null);
    }
    signals.wake(WakeUp.RELAY);
    signals.wake(WakeUp.DEAD_LETTERS);
    return open(id);
  }

  private Actor actor(AuditAction action, String id, @Nullable Resolution said) {
    return acting.attempts(action, "delivery", id, said == null ? null : said.reason());
  }

  private static String reason(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw Unfit.malformed("reason is needed: it is kept with the delivery.");
    }
    return reason;
  }

  /**
   * What a person found out.
   *
   * @param delivered whether the target has it
   */
  public record Resolution(@Nullable Boolean delivered, @Nullable String reason) {}
}
