package dev.crossdock.api;

import dev.crossdock.audit.Actor;
import dev.crossdock.delivery.DeliveryEvents;
import dev.crossdock.delivery.DeliveryStory;
import dev.crossdock.delivery.FoundDelivery;
import dev.crossdock.delivery.Undelivered;
import dev.crossdock.fault.Code;
import dev.crossdock.intake.Signals;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deliveries: what is dead or in doubt, and what a person decides about it. */
@Path("/api/v1/deliveries")
@Tag(name = "Deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@Blocking
public class DeliveriesResource {
  private final Undelivered undelivered;
  private final DeliveryEvents events;
  private final Signals signals;
  private final Acting acting;

  @Inject
  DeliveriesResource(
      Undelivered undelivered, DeliveryEvents events, Signals signals, Acting acting) {
    this.undelivered = undelivered;
    this.events = events;
    this.signals = signals;
    this.acting = acting;
  }

  @GET
  @Operation(
      summary = "List deliveries, newest first; without a state those that are dead or in doubt")
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

  @POST
  @Path("{id}/resolution")
  @RolesAllowed("operator")
  @Operation(
      summary = "Say whether the target has a delivery that is in doubt",
      description = "did: it has it, the delivery is done. Not: it is sent again, same key.")
  public DeliveryStory resolve(@PathParam("id") String id, @Nullable Resolution said) {
    if (said == null || said.did() == null) {
      throw Unfit.malformed("A resolution says did, true or false, and why.");
    }
    boolean did = said.did();
    return decide(
        id,
        "in doubt",
        n -> undelivered.resolve(n, did, who(), reason(said.why()), events::nothingInDoubt));
  }

  @POST
  @Path("{id}/again")
  @RolesAllowed("operator")
  @Operation(summary = "Send a dead delivery again, with the same idempotency key")
  public DeliveryStory again(@PathParam("id") String id, @Nullable Resolution said) {
    var why = reason(said == null ? null : said.why());
    return decide(id, "dead", n -> undelivered.again(n, who(), why));
  }

  @POST
  @Path("{id}/pass")
  @RolesAllowed("operator")
  @Operation(
      summary = "Leave a delivery dead, and let those behind it of its order go on",
      description = "Refused where it is not dead, or held nobody.")
  public DeliveryStory pass(@PathParam("id") String id, @Nullable Resolution said) {
    var why = reason(said == null ? null : said.why());
    return decide(id, "dead with others to hold", n -> undelivered.pass(n, who(), why));
  }

  private interface Decision {
    boolean on(long delivery);
  }

  private DeliveryStory decide(String id, String state, Decision decision) {
    var there = open(id);
    if (!decision.on(there.delivery().id())) {
      throw new Unfit(
          Code.MOVE_NOT_ALLOWED,
          409,
          "Delivery " + id + " is " + open(id).delivery().state() + ", not " + state + ".",
          null);
    }
    signals.wake("relay");
    signals.wake("dead-letters");
    return open(id);
  }

  private static String reason(@Nullable String why) {
    if (why == null || why.isBlank()) {
      throw Unfit.malformed("why is needed: it is kept with the delivery.");
    }
    return why;
  }

  private Actor who() {
    return acting.actor();
  }

  /**
   * What a person found out.
   *
   * @param did whether the target has it
   */
  public record Resolution(@Nullable Boolean did, @Nullable String why) {}
}
