package dev.crossdock.canonical;

import java.util.Locale;

/** What the sender wants done with a document (X12 353, EDIFACT 1225), and the effect it has. */
public enum Purpose {
  /** A new document. */
  ORIGINAL(Effect.CREATES),
  /** Puts in writing what was agreed otherwise, by telephone for instance. */
  CONFIRMATION(Effect.CREATES),
  /** Sent again because the first did not get through; takes effect if the first did not. */
  RESUBMISSION(Effect.CREATES),
  /** Changes parts of a document sent before. */
  CHANGE(Effect.REVISES),
  /** Stands in place of a document sent before. */
  REPLACE(Effect.REVISES),
  /** Takes back a document sent before. */
  CANCELLATION(Effect.CANCELS),
  /** The very document once more; never takes effect. */
  DUPLICATE(Effect.INFORMS),
  /** A copy for information; never takes effect. */
  COPY(Effect.INFORMS),
  /** A proposal, an advance or a provisional notice; never takes effect. */
  INFORMATION(Effect.INFORMS);

  /** What a purpose does to the business. */
  public enum Effect {
    /** Brings something about that was not there. */
    CREATES,
    /** Needs an earlier document, and alters it. */
    REVISES,
    /** Needs an earlier document, and ends it. */
    CANCELS,
    /** Tells, and changes nothing. */
    INFORMS
  }

  private final Effect effect;

  Purpose(Effect effect) {
    this.effect = effect;
  }

  public Effect effect() {
    return effect;
  }

  /** Kebab-case name, as in JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
