package dev.crossdock.edi.grammar;

import dev.crossdock.edi.Standard;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The compiled grammar of one message in one version, with overlays applied. Immutable and
 * thread-safe.
 */
public final class Grammar {

  private final Standard standard;
  private final String message;
  private final String version;
  private final Node root;
  private final Set<String> dictionary;
  private final Set<String> ignored;
  private final Map<String, SegmentDef> floating;
  private final Map<Integer, Node> nodes = new HashMap<>();

  Grammar(
      Standard standard,
      String message,
      String version,
      Node root,
      Set<String> dictionary,
      Set<String> ignored,
      Map<String, SegmentDef> floating) {
    this.standard = standard;
    this.message = message;
    this.version = version;
    this.root = root;
    this.dictionary = dictionary;
    this.ignored = ignored;
    this.floating = Map.copyOf(floating);
    index(root);
  }

  private void index(Node node) {
    for (Node child : node.children()) {
      if (child.loop()) {
        nodes.put(child.tag(), child);
        index(child);
      } else {
        nodes.putIfAbsent(child.tag(), child);
      }
    }
  }

  /** X12 or EDIFACT. */
  public Standard standard() {
    return standard;
  }

  /** Such as {@code 850} or {@code ORDERS}. */
  public String message() {
    return message;
  }

  /** Version of the tables: {@code 004010} or {@code D96A}. */
  public String version() {
    return version;
  }

  Node root() {
    return root;
  }

  /** Where the message uses this segment, a loop before a plain segment; null for nowhere. */
  @Nullable Node anywhere(int tag) {
    return nodes.get(tag);
  }

  /** Whether the standard knows the segment at all. */
  boolean knows(String tag) {
    return dictionary.contains(tag);
  }

  /** The definition of a segment that is allowed anywhere, null for others. */
  @Nullable SegmentDef floating(String tag) {
    return floating.isEmpty() ? null : floating.get(tag);
  }

  /** Whether the partner's segment is to be passed over. */
  boolean ignores(String tag) {
    return !ignored.isEmpty() && ignored.contains(tag);
  }
}
