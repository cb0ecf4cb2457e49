package dev.crossdock.config;

import java.util.List;

/**
 * The targets of an agreement.
 *
 * @param targets in the order of the file
 * @param orNothing whether nothing is to be done with a document that no target applies to; else it
 *     is held
 */
public record AgreedTargets(List<AgreedTarget> targets, boolean orNothing) {

  public AgreedTargets {
    targets = List.copyOf(targets);
  }

  public boolean isEmpty() {
    return targets.isEmpty();
  }

  /** Whether it depends on a document where it goes. */
  public boolean hasConditions() {
    return targets.stream().anyMatch(target -> !target.always());
  }
}
