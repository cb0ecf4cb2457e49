package dev.crossdock.api;

import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.replay.Replay;
import io.quarkus.security.identity.SecurityIdentity;

/** Checks that a second person, an approver, approves a replay (four-eyes approval). */
final class FourEyesApproval {

  /** Whoever may read the data folder: nobody in particular. */
  static final String COMMAND_LINE = "command-line";

  private FourEyesApproval() {}

  static boolean isNobody(SecurityIdentity identity) {
    return identity.getPrincipal().getName().equals(COMMAND_LINE);
  }

  static Unfit nameless() {
    return refused("This takes two persons, so each says who it is: --user.");
  }

  /** Throws {@link Unfit} unless another person, an approver, approves it. */
  static void check(SecurityIdentity identity, Replay replay) {
    if (isNobody(identity)) {
      throw nameless();
    }
    if (!identity.hasRole("approver")) {
      throw refused("To approve a replay needs an approver.");
    }
    if (identity.getPrincipal().getName().equalsIgnoreCase(replay.order().actor())) {
      throw refused("Whoever asked for a replay does not approve it: it takes a second person.");
    }
  }

  private static Unfit refused(String why) {
    return new Unfit(ApiCode.NOT_ALLOWED, 403, why, null);
  }
}
