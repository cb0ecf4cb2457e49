package dev.crossdock.replay;

import java.util.Locale;

/** Why a document or delivery is not replayed. */
public enum SkipReason {
  IN_FLIGHT("It is on its way; wait for its outcome."),
  HELD("It is held; release it first."),
  NOT_HERE("There is no such document any more."),
  PURGED("What it says was purged; restore it from the archive first."),
  NOT_INCOMING("It is what we sent: its delivery or acknowledgement can go again."),
  TOOK_EFFECT("It took effect: its deliveries can go again."),
  DUPLICATE(
      "It is a copy of one that took effect; that one can go again. Where it is meant to take"
          + " effect, too, an approver can force it from raw."),
  NOT_READ("It could not be read, so there is nothing to accept; from raw it is read again."),
  READ_WHOLE("Nothing in its transmission was read: reprocess the transmission."),
  NEVER_PLANNED("Nothing of it was to be delivered."),
  NOT_CHOSEN("It is for none of the targets chosen."),
  DID_NOT_FAIL("The target did not fail on it; name the target to send it there again."),
  SENT_IN_INTERCHANGE("It went to the partner in an interchange: that is what can go again."),
  IS_ACKNOWLEDGEMENT("It is an acknowledgement: replay it as one."),
  NO_ACKNOWLEDGEMENT("It is not an acknowledgement."),
  TARGET_GONE("No file names the target any more."),
  TARGET_TAKES_OTHERS("The target does not take documents of this usage."),
  TARGET_HAS_IT(
      "The target has it, and would take it for another one: it neither drops repeats nor can be"
          + " asked. An approver can force it."),
  TARGET_MAY_HAVE_IT(
      "Whether the target has it is not known, and it neither drops repeats nor can be asked. Look"
          + " there; an approver can force it.");

  private final String words;

  SkipReason(String words) {
    this.words = words;
  }

  /** Such as {@code in-flight}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why, and what can be done. */
  public String words() {
    return words;
  }
}
