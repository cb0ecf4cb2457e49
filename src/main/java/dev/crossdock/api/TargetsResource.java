package dev.crossdock.api;

import dev.crossdock.audit.Actor;
import dev.crossdock.audit.AuditAction;
import dev.crossdock.config.Partners;
import dev.crossdock.config.Target;
import dev.crossdock.delivery.Circuit;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.Gates;
import dev.crossdock.delivery.Hold;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Targets, and what keeps deliveries back from them. */
@Path("/api/v1")
@Tag(name = "Targets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@Blocking
public class TargetsResource {
  private final Partners partners;
  private final Gates gates;
  private final Deliveries deliveries;
  private final Acting acting;

  @Inject
  TargetsResource(Partners partners, Gates gates, Deliveries deliveries, Acting acting) {
    this.partners = partners;
    this.gates = gates;
    this.deliveries = deliveries;
    this.acting = acting;
  }

  @GET
  @Path("targets")
  @Operation(
      summary = "Every target: whether it is held or its circuit open, and what waits for it")
  public List<TargetAnswer> targets() {
    var open = deliveries.unfinished();
    var circuits =
        gates.circuits().stream().collect(Collectors.toMap(Circuit::target, Function.identity()));
    var holds =
        gates.holds().stream()
            .filter(h -> h.kind() == Hold.Kind.TARGET)
            .collect(Collectors.toMap(Hold::name, Function.identity()));
    return all().stream()
        .map(
            t ->
                TargetAnswer.of(
                    t,
                    circuits.get(t.id()),
                    holds.get(t.id()),
                    open.getOrDefault(t.id(), Map.of())))
        .toList();
  }

  private List<Target> all() {
    var all = new ArrayList<>(partners.company().targets());
    for (var partner : partners.all()) {
      partner
          .channels()
          .forEach(c -> partners.target(c.targetId(partner.id())).ifPresent(all::add));
    }
    return all;
  }

  @GET
  @Path("holds")
  @Operation(summary = "What operators hold back, and why")
  public List<Hold> holds() {
    return gates.holds();
  }

  @POST
  @Path("holds")
  @RolesAllowed("operator")
  @Operation(
      summary = "Hold back deliveries to a target, or those of a partner's documents",
      description =
          "From now on no call begins; what is under way ends. Receiving, reading and accepting go"
              + " on. seconds: released by itself after so long.")
  public List<Hold> hold(@Nullable Holding asked) {
    var holding = Holding.of(asked);
    var length = holding.seconds() == null ? null : Duration.ofSeconds(holding.seconds());
    var actor = actor(AuditAction.HOLD, holding);
    known(holding.what(), holding.name());
    gates.hold(holding.what(), holding.name(), actor, holding.reason(), length);
    return gates.holds();
  }

  @POST
  @Path("holds/release")
  @RolesAllowed("operator")
  @Operation(summary = "Release what was held; what waited goes at once")
  public List<Hold> release(@Nullable Holding asked) {
    var holding = Holding.of(asked);
    var actor = actor(AuditAction.HOLD_RELEASE, holding);
    if (!gates.release(holding.what(), holding.name(), actor, holding.reason())) {
      throw Unfit.nothingHere("hold on " + holding.kind() + ' ' + holding.name());
    }
    return gates.holds();
  }

  private Actor actor(AuditAction action, Holding holding) {
    return acting.attempts(action, holding.what().id(), holding.name(), holding.reason());
  }

  private void known(Hold.Kind kind, String name) {
    var known =
        kind == Hold.Kind.TARGET
            ? partners.target(name).isPresent()
            : partners.byId(name).isPresent();
    if (!known) {
      throw Unfit.nothingHere(kind.id() + ' ' + name);
    }
  }

  /**
   * What is to be held or released.
   *
   * @param kind {@code target} or {@code partner}
   * @param seconds until it is released by itself; null: never
   */
  public record Holding(
      @Nullable String kind, String name, @Nullable String reason, @Nullable Long seconds) {

    static Holding of(@Nullable Holding asked) {
      if (asked == null || asked.name == null || asked.name.isBlank()) {
        throw Unfit.malformed("A hold names a kind, target or partner, and its id.");
      }
      if (asked.seconds != null && (asked.seconds <= 0 || asked.seconds > 366L * 86_400)) {
        throw Unfit.malformed("seconds is more than 0 and at most a year.");
      }
      var unused = asked.what();
      return asked;
    }

    Hold.Kind what() {
      try {
        return Hold.Kind.of(String.valueOf(kind));
      } catch (IllegalArgumentException e) {
        throw Unfit.malformed("kind is target or partner.");
      }
    }
  }
}
