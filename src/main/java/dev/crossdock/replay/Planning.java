package dev.crossdock.replay;

import dev.crossdock.config.Partners;
import dev.crossdock.config.Target;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.replay.ReplayStep.Way;
import dev.crossdock.store.DocumentState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a replay does with a document, from what there is: dry runs and replays decide by
 * the same words. Thread-safe.
 */
public final class Planning {

  private final Partners partners;

  public Planning(Partners partners) {
    this.partners = partners;
  }

  /** What is done about the document. */
  public ReplayStep of(Subject subject, ReplayOrder order) {
    if (subject.busy() || subject.state() == DocumentState.READ) {
      return ReplayStep.none(SkipReason.IN_FLIGHT);
    }
    if (subject.purged() && order.point() != ReplayPoint.RAW) {
      return ReplayStep.none(SkipReason.PURGED);
    }
    return switch (order.point()) {
      case RAW -> raw(subject, order.force());
      case CANONICAL -> acceptable(subject, order.edit() != null || subject.readable(), false);
      case DELIVERY -> delivery(subject, order);
      case ACKNOWLEDGEMENT -> acknowledgement(subject);
    };
  }

  /** Reading again may find more in it than was found before. */
  private static ReplayStep raw(Subject subject, boolean force) {
    return subject.state() == DocumentState.UNASSIGNED
        ? ReplayStep.none(SkipReason.READ_WHOLE)
        : acceptable(subject, true, force);
  }

  /** Only what took no effect is accepted again; a copy, where it is to be more than that. */
  private static ReplayStep acceptable(Subject subject, boolean readable, boolean force) {
    if (!subject.incoming()) {
      return ReplayStep.none(SkipReason.NOT_INCOMING);
    }
    if (subject.sentIn() != null || !subject.deliveries().isEmpty()) {
      return ReplayStep.none(SkipReason.TOOK_EFFECT);
    }
    return switch (subject.state()) {
      case REJECTED, HELD, DEAD_LETTERED ->
          readable ? ReplayStep.ALL : ReplayStep.none(SkipReason.NOT_READ);
      case ACCEPTED, DELIVERED, IN_DOUBT, CONSUMED -> ReplayStep.none(SkipReason.TOOK_EFFECT);
      case DUPLICATE -> force ? ReplayStep.ALL : ReplayStep.none(SkipReason.DUPLICATE);
      case READ, PARKED -> ReplayStep.none(SkipReason.IN_FLIGHT);
      case UNASSIGNED, WITHDRAWN -> ReplayStep.none(SkipReason.NOT_READ);
    };
  }

  private ReplayStep delivery(Subject subject, ReplayOrder order) {
    if (subject.isAcknowledgement()) {
      return ReplayStep.none(SkipReason.IS_ACKNOWLEDGEMENT);
    }
    if (subject.sentIn() != null) {
      return ReplayStep.none(SkipReason.SENT_IN_INTERCHANGE);
    }
    if (subject.deliveries().isEmpty()) {
      return ReplayStep.none(SkipReason.NEVER_PLANNED);
    }
    var ways = subject.deliveries().stream().map(d -> chosen(subject, d, order)).toList();
    return ways.stream().allMatch(w -> w.skipReason() == SkipReason.NOT_CHOSEN)
        ? ReplayStep.none(SkipReason.NOT_CHOSEN)
        : step(ways);
  }

  /**
   * A target that did not fail gets a document again only where it is named, or where nothing of
   * the document failed and no failure was asked for.
   */
  private Way chosen(Subject subject, Subject.Delivery delivery, ReplayOrder order) {
    if (!order.targets().isEmpty()) {
      return order.targets().contains(delivery.target())
          ? way(subject, delivery, order.force())
          : new Way(delivery, SkipReason.NOT_CHOSEN, false);
    }
    var filter = order.selection().filter();
    if (filter != null && filter.target() != null && !filter.target().equals(delivery.target())) {
      return new Way(delivery, SkipReason.NOT_CHOSEN, false);
    }
    boolean failuresOnly =
        (filter != null && filter.asksForFailures())
            || subject.deliveries().stream().anyMatch(Planning::failed);
    return failuresOnly && !failed(delivery)
        ? new Way(delivery, SkipReason.DID_NOT_FAIL, false)
        : way(subject, delivery, order.force());
  }

  private static boolean failed(Subject.Delivery delivery) {
    return delivery.state() == DeliveryState.DEAD_LETTERED
        || delivery.state() == DeliveryState.IN_DOUBT;
  }

  private Way way(Subject subject, Subject.Delivery delivery, boolean force) {
    var standing = standing(delivery);
    var target = partners.target(delivery.target()).orElse(null);
    if (standing != null || target == null) {
      return new Way(delivery, standing == null ? SkipReason.TARGET_GONE : standing, false);
    }
    if (!target.accepts(subject.usage())) {
      return new Way(delivery, SkipReason.TARGET_TAKES_OTHERS, false);
    }
    if (delivery.state() == DeliveryState.DEAD_LETTERED) {
      return new Way(delivery, null, false);
    }
    var why =
        delivery.state() == DeliveryState.DONE
            ? SkipReason.TARGET_HAS_IT
            : SkipReason.TARGET_MAY_HAVE_IT;
    return new Way(delivery, mayRepeat(target) || force ? null : why, force);
  }

  /** A repeat that the target has is dropped by it, or it is asked first. */
  private static boolean mayRepeat(Target target) {
    return target.dedupes() || target.lookup() != null;
  }

  /**
   * A partner that took a file would not get one of the same name again, so it gets a new one; its
   * control number says that it is the same.
   */
  private ReplayStep acknowledgement(Subject subject) {
    if (!subject.isAcknowledgement()) {
      return ReplayStep.none(SkipReason.NO_ACKNOWLEDGEMENT);
    }
    return subject.deliveries().isEmpty()
        ? ReplayStep.none(SkipReason.NEVER_PLANNED)
        : step(
            subject.deliveries().stream()
                .map(d -> new Way(d, standing(d), d.state() == DeliveryState.DONE))
                .toList());
  }

  private @Nullable SkipReason standing(Subject.Delivery delivery) {
    if (delivery.busy()) {
      return SkipReason.IN_FLIGHT;
    }
    return switch (delivery.state()) {
      case READY, LEASED, RETRY_SCHEDULED -> SkipReason.IN_FLIGHT;
      case HELD -> SkipReason.HELD;
      case DONE, DEAD_LETTERED, IN_DOUBT ->
          partners.target(delivery.target()).isEmpty() ? SkipReason.TARGET_GONE : null;
    };
  }

  private static ReplayStep step(List<Way> ways) {
    Optional<SkipReason> why =
        ways.stream().anyMatch(w -> w.skipReason() == null)
            ? Optional.empty()
            : ways.stream().map(Way::skipReason).filter(Objects::nonNull).findFirst();
    return new ReplayStep(why.orElse(null), ways);
  }
}
