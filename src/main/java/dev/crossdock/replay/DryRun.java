package dev.crossdock.replay;

import dev.crossdock.mapping.FieldDifference;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a replay would do, as things stand now; nothing was written.
 *
 * @param examined documents that were looked at
 * @param more whether there are more than those
 * @param replayed how many of them would be replayed
 * @param skipped how many would not, by reason
 * @param targets deliveries that would be sent again, by target
 */
public record DryRun(
    ReplayPoint point,
    int examined,
    boolean more,
    int replayed,
    Map<String, Integer> skipped,
    Map<String, Integer> targets,
    List<Preview> documents) {

  public DryRun {
    skipped = Map.copyOf(skipped);
    targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    documents = List.copyOf(documents);
  }

  /**
   * What would be done about one document.
   *
   * @param skipReason why nothing would be, as an id; {@code words} say it; null: it would be
   *     replayed
   * @param becomes what it would be, in words, where it is accepted again
   * @param gone what was wrong with it and would be no more
   * @param found what was not wrong with it before
   * @param differs what it would say otherwise than it did, where it is read again
   * @param cases open cases that it is part of
   * @param acknowledgements what answered it; not written anew
   */
  public record Preview(
      long document,
      @Nullable String type,
      @Nullable String number,
      @Nullable String partner,
      @Nullable String state,
      @Nullable String skipReason,
      String words,
      @Nullable String becomes,
      List<Resetting.Wrong> gone,
      List<Resetting.Wrong> found,
      List<FieldDifference> differs,
      List<Delivery> deliveries,
      List<Long> cases,
      List<Long> acknowledgements) {

    public Preview {
      gone = List.copyOf(gone);
      found = List.copyOf(found);
      differs = List.copyOf(differs);
      deliveries = List.copyOf(deliveries);
      cases = List.copyOf(cases);
      acknowledgements = List.copyOf(acknowledgements);
    }
  }

  /** What would be done with one of its deliveries. */
  public record Delivery(
      long id,
      String target,
      String state,
      boolean redelivered,
      boolean newKey,
      String idempotencyKey,
      String words) {}
}
