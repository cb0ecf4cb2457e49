package dev.crossdock.canonical;

/** What is acknowledged. */
public enum AcknowledgementLevel {
  /** The envelope (TA1, CONTRL). */
  INTERCHANGE,
  /** A functional group (997, 999). */
  GROUP,
  /** The syntax of one document (997, 999, CONTRL). */
  DOCUMENT,
  /** The content of one document (824, APERAK). */
  APPLICATION
}
