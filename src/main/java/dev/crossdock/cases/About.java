package dev.crossdock.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an exception event is about, as far as that is known. Numbers are 0 where there is none.
 *
 * @param channel the channel it came through ({@code sftp}, {@code http}, ...)
 * @param target the target it should have gone to
 * @param businessKey partner, usage, document type, number and revision in one string: the same
 *     string for every document of that key
 * @param documentNo position of the document in its interchange, from 1
 * @param document id of the document's row
 * @param name what people call it: a document number or a file name
 */
public record About(
    @Nullable String partner,
    @Nullable String usage,
    @Nullable String documentType,
    @Nullable String channel,
    @Nullable String target,
    @Nullable String businessKey,
    long transmission,
    int interchange,
    int documentNo,
    long document,
    long delivery,
    @Nullable String name) {

  private static final About NOTHING =
      new About(null, null, null, null, null, null, 0, 0, 0, 0, 0, null);

  /** About something of this transmission. */
  public static About transmission(long number) {
    return NOTHING.with(number, 0, 0);
  }

  /** About something at a place: interchange and document position, 0 for "the whole". */
  public static About place(long transmission, int interchange, int documentNo) {
    return NOTHING.with(transmission, interchange, documentNo);
  }

  /** About a target, which technical cases are kept by. */
  public static About target(String target) {
    return NOTHING.toTarget(target);
  }

  private About with(long number, int interchangeNo, int no) {
    return new About(
        partner,
        usage,
        documentType,
        channel,
        target,
        businessKey,
        number,
        interchangeNo,
        no,
        document,
        delivery,
        name);
  }

  /** The same, of this partner and usage ({@code production} or {@code test}). */
  public About of(@Nullable String newPartner, @Nullable String newUsage) {
    return new About(
        newPartner,
        newUsage,
        documentType,
        channel,
        target,
        businessKey,
        transmission,
        interchange,
        documentNo,
        document,
        delivery,
        name);
  }

  /** The same, come through this channel. */
  public About through(String newChannel) {
    return new About(
        partner,
        usage,
        documentType,
        newChannel,
        target,
        businessKey,
        transmission,
        interchange,
        documentNo,
        document,
        delivery,
        name);
  }

  /** The same, on its way to this target. */
  public About toTarget(String newTarget) {
    return new About(
        partner,
        usage,
        documentType,
        channel,
        newTarget,
        businessKey,
        transmission,
        interchange,
        documentNo,
        document,
        delivery,
        name);
  }

  /** The same, about this document of this type and, where it has one, business key. */
  public About document(long id, String type, @Nullable String key) {
    return new About(
        partner,
        usage,
        type,
        channel,
        target,
        key,
        transmission,
        interchange,
        documentNo,
        id,
        delivery,
        name);
  }

  /** The same, about this delivery. */
  public About delivery(long id) {
    return new About(
        partner,
        usage,
        documentType,
        channel,
        target,
        businessKey,
        transmission,
        interchange,
        documentNo,
        document,
        id,
        name);
  }

  /** The same, with what people call it: a document number or a file name. */
  public About named(@Nullable String newName) {
    return new About(
        partner,
        usage,
        documentType,
        channel,
        target,
        businessKey,
        transmission,
        interchange,
        documentNo,
        document,
        delivery,
        newName);
  }

  /** What technical cases are kept by: the target, else the channel, else the hub itself. */
  String subject() {
    if (target != null) {
      return target;
    }
    return Objects.requireNonNullElse(channel, "hub");
  }
}
