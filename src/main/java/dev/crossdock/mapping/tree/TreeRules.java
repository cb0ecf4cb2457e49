package dev.crossdock.mapping.tree;

import java.util.List;

/**
 * What a map says about its documents beforehand.
 *
 * @param required paths of values without which a document is rejected
 * @param sender paths of the sender's identifiers
 * @param receiver paths of the receiver's identifiers
 * @param currencies in which its amounts must be
 */
public record TreeRules(
    List<String> required, List<String> sender, List<String> receiver, TreeCurrencies currencies) {

  /** Rules that say nothing about currencies. */
  public TreeRules(List<String> required, List<String> sender, List<String> receiver) {
    this(required, sender, receiver, TreeCurrencies.NONE);
  }

  public TreeRules {
    required = paths(required);
    sender = paths(sender);
    receiver = paths(receiver);
  }

  /** With a slash or a dot between steps, as maps' authors like it. */
  private static List<String> paths(List<String> paths) {
    return paths.stream().map(path -> path.replace('/', '.')).toList();
  }
}
