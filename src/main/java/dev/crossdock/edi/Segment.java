package dev.crossdock.edi;

import dev.crossdock.diagnostics.Place;

/**
 * One segment of a document, with its place in the transmission. Elements, components and
 * repetitions count from 1; what is absent is the empty string. A segment is valid only during the
 * call that hands it over; its values may be kept.
 */
public interface Segment {

  /** Segment tag, such as {@code PO1}. */
  String tag();

  /** Position in its transaction set: ST or UNH is 1. */
  int position();

  /** Elements that are there, without the tag and without empty ones at the end. */
  int elements();

  /** Repetitions of an element, 0 where it is absent. */
  int repetitions(int element);

  /** Components of the first repetition of an element, 0 where it is absent. */
  int components(int element);

  /** Components of a repetition of an element, 0 where it is absent. */
  int components(int element, int repetition);

  /** A simple element, or the first component of a composite. */
  String element(int element);

  /** A component of the first repetition of an element. */
  String component(int element, int component);

  /** A component of any repetition of an element. */
  String repetition(int element, int repetition, int component);

  /** Line of the first byte of the segment in the transmission, from 1. */
  long line();

  /** Column (in bytes) of the first byte of the segment in its line, from 1. */
  long column();

  /** Offset of the first byte of the segment in the transmission, from 0. */
  long offset();

  /** The place of the segment itself. */
  default Place place() {
    return place(0, 0);
  }

  /**
   * The place of an element or component; 0 means the segment or the element as a whole. An absent
   * one lies where the segment ends.
   */
  default Place place(int element, int component) {
    return place(element, 1, component);
  }

  /** The place of a component of any repetition of an element. */
  Place place(int element, int repetition, int component);

  /** Bytes of a component in the transmission, release characters included; 0 where absent. */
  int length(int element, int repetition, int component);
}
