package dev.crossdock.step;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an attempt of a step ended. */
public sealed interface StepAnswer {

  /**
   * The document went through.
   *
   * @param canonical what it says now, as canonical JSON; null: the same as before
   * @param findings what is wrong with it, in words for its partner too; an error rejects it
   * @param detail why it was refused, for people; null where it was not
   */
  record Through(@Nullable String canonical, List<StepFinding> findings, @Nullable String detail)
      implements StepAnswer {

    /** Not refused. */
    public Through(@Nullable String canonical, List<StepFinding> findings) {
      this(canonical, findings, null);
    }

    public Through {
      findings = List.copyOf(findings);
    }
  }

  /**
   * It failed, and is tried again while the step's policy says so.
   *
   * @param detail why, for a person
   */
  record Failed(String detail) implements StepAnswer {}
}
