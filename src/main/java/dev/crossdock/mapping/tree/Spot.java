package dev.crossdock.mapping.tree;

/**
 * Where a part lies.
 *
 * @param kind what it is to the part it lies in
 * @param index position in its array, from 0
 */
public record Spot(Kind kind, int index, int line, int column, long offset) {

  /** What a part is to the part it lies in. */
  public enum Kind {
    ELEMENT,
    ATTRIBUTE,
    MEMBER,
    /** Of an array that is a member. */
    ITEM,
    /** Of an array that is itself an item. */
    INNER_ITEM
  }

  /** An XML element. */
  public static Spot element(int line, int column, long offset) {
    return new Spot(Kind.ELEMENT, 0, line, column, offset);
  }
}
