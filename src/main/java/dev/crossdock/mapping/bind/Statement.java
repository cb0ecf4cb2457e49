package dev.crossdock.mapping.bind;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a map: a target, where its value comes from and how it is read. See {@link
 * StatementParser} for how it is written.
 *
 * @param target null where the name of the target comes out of a table
 * @param attributes where the text comes from; empty: from {@code literal}
 * @param joiner what stands between the texts of several attributes: a blank or nothing
 * @param literal text that is always the same; {@code here}: the place of the element
 * @param join whether a value joins those already there
 * @param weak whether it gives way to every other statement
 * @param table translates the text
 * @param otherwise what the table gives for codes it does not know; {@code drop}: nothing
 * @param named attribute whose code names the target by {@code targets}
 * @param passesOver whether what {@code named} has no target for is left out without a word
 * @param byDefault text where the attributes are empty; {@code count}: position of the record
 * @param through attribute with the last of a range of numbers; null: the text is one value
 * @param share what a percentage is a share of; null: it is read as it is written
 * @param unsigned whether a minus before a number says nothing, since a code says it
 * @param below kind of record that gets the value where one is opened later, before the element
 *     that is open now ends; null: the value is for the current record
 * @param reads all attributes that it looks at where it applies
 * @param round which repetition it is, from 0
 */
record Statement(
    @Nullable TargetPath target,
    List<String> attributes,
    String joiner,
    @Nullable String literal,
    boolean join,
    boolean weak,
    @Nullable CodeTable table,
    @Nullable String otherwise,
    @Nullable String named,
    Map<String, TargetPath> targets,
    boolean passesOver,
    @Nullable TargetPath others,
    @Nullable String byDefault,
    int implied,
    boolean unsigned,
    @Nullable String format,
    @Nullable String time,
    @Nullable String zone,
    Check check,
    @Nullable String through,
    @Nullable Share share,
    List<Condition> conditions,
    @Nullable RecordShape below,
    Reads reads,
    int round) {

  /** Default that stands for the position of the record in its list. */
  static final String COUNT = "count";

  /** Target that stands for the number of the record that the current one is a part of. */
  static final String PART_OF = "partOf";

  /** Whether it has a value whatever the element has. */
  boolean isGiven() {
    return literal != null || byDefault != null;
  }

  /** Whether it says of which record the current one is a part. */
  boolean isPartOf() {
    return target == null && named == null;
  }

  /** The attributes with an amount and with what it is a percentage of. */
  record Share(String amount, String base) {}

  /** Stands in place of a text where values are left unread on purpose. */
  static final String UNREAD = "\u0000unread";

  /** Whether it makes nothing of what it reads: values that are left unread on purpose. */
  boolean leavesUnread() {
    return UNREAD.equals(literal);
  }

  /** What a text is checked for. */
  enum Check {
    NONE,
    GLN,
    GTIN,
    SSCC
  }
}
