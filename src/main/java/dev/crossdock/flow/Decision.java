package dev.crossdock.flow;

import dev.crossdock.fault.Code;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.AcceptedOrNot;
import dev.crossdock.intake.BusinessKeys.Answer;
import dev.crossdock.intake.DocumentState;
import dev.crossdock.partner.Format;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What becomes of a checked document. */
record Decision(Checked checked, AcceptedOrNot result) {

  /** For one that asked for its key. */
  static Decision byKey(Checked checked, Answer answer) {
    if (answer instanceof Answer.Taken taken) {
      var state = checked.targets().isEmpty() ? DocumentState.DELIVERED : DocumentState.ACCEPTED;
      return new Decision(
          checked,
          new AcceptedOrNot(
              checked.claimed(),
              state,
              taken.revision(),
              null,
              checked.violations(),
              checked.outgoing() == null ? checked.targets().size() : 0));
    }
    if (answer instanceof Answer.SameContent same) {
      return new Decision(
          checked,
          new AcceptedOrNot(
              checked.claimed(),
              DocumentState.DUPLICATE,
              null,
              same.document(),
              checked.violations()));
    }
    var number = checked.document().number();
    return answer instanceof Answer.OtherContent
        ? refused(
            checked,
            Code.DOCUMENT_NUMBER_REUSED,
            "Number " + number + " came before with other content.")
        : refused(checked, Code.ORIGINAL_UNKNOWN, "No document of number " + number + " came.");
  }

  /** For one that is bad, held, parked, or only informs. */
  static Decision withoutKey(Checked checked) {
    if (!checked.waits().isEmpty()) {
      return new Decision(
          checked,
          new AcceptedOrNot(checked.claimed(), DocumentState.PARKED, null, null, List.of()));
    }
    var state =
        checked.bad() && !checked.held()
            ? DocumentState.REJECTED
            : checked.held() ? DocumentState.HELD : DocumentState.DUPLICATE;
    return new Decision(
        checked, new AcceptedOrNot(checked.claimed(), state, null, null, checked.violations()));
  }

  private static Decision refused(Checked checked, Code code, String message) {
    var violations = new ArrayList<>(checked.violations());
    violations.add(Violation.of(code, "number", null, checked.document().number(), message));
    return new Decision(
        checked,
        new AcceptedOrNot(
            checked.claimed(), DocumentState.REJECTED, null, null, List.copyOf(violations)));
  }

  boolean takesEffect() {
    return result.state() == DocumentState.ACCEPTED || result.state() == DocumentState.DELIVERED;
  }

  /**
   * What a target knows it by: the same for the same content under the same business key, also from
   * a hub that was restored and is sent it again.
   */
  UUID idempotencyKey(String target) {
    var what =
        "%s/%s/%s/%s"
            .formatted(
                checked.key(),
                result.revision(),
                HexFormat.of().formatHex(checked.claimed().contentHash()),
                target);
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether it takes effect by being sent to a partner. */
  boolean isSent() {
    return takesEffect() && checked.outgoing() != null;
  }

  /** Whether it was refused, and whoever sent it can be told in its standard. */
  boolean isRefused() {
    return result.state() == DocumentState.REJECTED
        && !checked.claimed().isToBeSent()
        && Format.hasEnvelope(checked.claimed().standard());
  }

  boolean deviates() {
    return result.state() == DocumentState.REJECTED || result.state() == DocumentState.HELD;
  }
}
