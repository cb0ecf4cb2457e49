package dev.crossdock.mapping.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;

/**
 * SHA-256 of a tree's values: blanks around them, prefixes and the order of members don't count.
 */
final class TreeHash {

  /** Attributes and members by their names, in front of elements, which stay in order. */
  private static final Comparator<TreePart> BY_NAME =
      Comparator.comparing(part -> isUnordered(part) ? part.name() : "\uffff");

  private final MessageDigest sha;

  private TreeHash() {
    try {
      this.sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] of(TreePart root) {
    var hash = new TreeHash();
    hash.add(root);
    return hash.sha.digest();
  }

  private void add(TreePart part) {
    var text = part.text();
    put(part.name() + '\u001f' + (text == null ? "" : text.strip()) + '\u001e');
    var parts = new ArrayList<>(part.parts());
    if (parts.stream().anyMatch(TreeHash::isUnordered)) {
      parts.sort(BY_NAME);
    }
    parts.forEach(this::add);
    put("\n");
  }

  private static boolean isUnordered(TreePart part) {
    return part.spot().kind() != Spot.Kind.ELEMENT;
  }

  private void put(String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
