package dev.crossdock.delivery;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Codes;
import dev.crossdock.diagnostics.DeliveryCode;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.diagnostics.Status;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person does about a delivery: by the state that it is in, then by its code. */
public final class NextStep {

  private static final String TO_REPORT = "Report it with the hub's log at that time.";

  private static final String BY_ITS_ANSWERS =
      "Read the answers of its attempts and remove the reason.";

  private NextStep() {}

  /**
   * Empty where nothing is to be done.
   *
   * @param state as {@link FoundDelivery#state}
   */
  public static String of(String state, @Nullable String code) {
    return switch (state) {
      case "dead-lettered" ->
          "The hub will not try it again. "
              + remedy(code)
              + " Then resend it. If it is not needed any more, skip it: those behind it of its"
              + " order go on without it.";
      case "retry-scheduled" ->
          "Nothing, for now: the hub tries it again by itself. If it keeps failing: "
              + lower(remedy(code));
      default -> Status.of(Status.Kind.DELIVERY, state).map(Status::next).orElse("");
    };
  }

  /** What removes the reason, whatever state the delivery is in. */
  private static String remedy(@Nullable String code) {
    return Codes.find(Objects.requireNonNullElse(code, ""))
        .map(NextStep::remedy)
        .orElse("Read the answers of its attempts.");
  }

  private static String remedy(Code code) {
    if (code == HubCode.HUB_FAILED) {
      return TO_REPORT;
    }
    return code instanceof DeliveryCode delivery ? remedy(delivery) : BY_ITS_ANSWERS;
  }

  private static String remedy(DeliveryCode code) {
    return switch (code) {
      case TARGET_UNREACHABLE ->
          "Check that the target runs and that its address in partners/ is right.";
      case TARGET_SILENT -> "Check the target's load; raise its time-out if it is always slow.";
      case TARGET_BUSY -> "Ask the target's owner why it takes nothing.";
      case TARGET_FAILED ->
          "Ask the target's owner to look at the target's log at the times of the attempts.";
      case TARGET_REFUSED ->
          "Read the target's answer in the last attempt; correct the document or the target.";
      case TARGET_UNKNOWN -> "Name the target in partners/company.yaml, or correct the agreement.";
      case TARGET_BROKEN -> "Correct the target's template or parameters.";
      case DELIVERY_INTERRUPTED -> TO_REPORT;
      default -> BY_ITS_ANSWERS;
    };
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
