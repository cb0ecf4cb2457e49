package dev.crossdock.edi.grammar;

import dev.crossdock.edi.Standard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  private final GrammarNode root;
  private final @Nullable Hierarchy hierarchy;
  private final Set<String> dictionary;
  private final Set<String> ignored;
  private final Map<String, SegmentDef> floating;
  private final Map<Integer, GrammarNode> nodes = new HashMap<>();

  Grammar(
      Standard standard,
      String message,
      String version,
      GrammarNode root,
      @Nullable Hierarchy hierarchy,
      Set<String> dictionary,
      Set<String> ignored,
      Map<String, SegmentDef> floating) {
    this.standard = standard;
    this.message = message;
    this.version = version;
    this.root = root;
    this.hierarchy = hierarchy;
    this.dictionary = dictionary;
    this.ignored = ignored;
    this.floating = Map.copyOf(floating);
    index(root);
  }

  private void index(GrammarNode node) {
    for (GrammarNode child : node.children()) {
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

  /** What it allows, in order. */
  public List<Structure> structure() {
    return Structure.of(this);
  }

  GrammarNode root() {
    return root;
  }

  /** The loop that nests in itself, null where the message has none. */
  @Nullable Hierarchy hierarchy() {
    return hierarchy;
  }

  /** Tags of what follows a loop at the top of the message. */
  Set<Integer> behind(String loop) {
    Set<Integer> tags = new HashSet<>();
    boolean passed = false;
    for (GrammarNode child : root.children()) {
      if (passed) {
        tags.add(child.tag());
      }
      passed |= child.name().equals(loop);
    }
    return tags;
  }

  /** Where the message uses this segment, a loop before a plain segment; null for nowhere. */
  @Nullable GrammarNode anywhere(int tag) {
    return nodes.get(tag);
  }

  /** Whether the standard knows the segment at all. */
  boolean knows(String tag) {
    return dictionary.contains(tag);
  }

  /** Whether a segment may stand anywhere. */
  public boolean floats(String tag) {
    return floating.containsKey(tag);
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
