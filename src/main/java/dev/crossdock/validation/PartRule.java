package dev.crossdock.validation;

/** One thing that every record of a type must obey, wherever it lies. Stateless. */
interface PartRule<R> {
  /** Tells everything in the record that breaks this rule. */
  void check(R part, At at, Findings findings);

  /** The rule with the type it is about. */
  record On<R>(Class<R> type, PartRule<? super R> rule) {
    void check(At at, Findings findings) {
      rule.check(type.cast(at.value()), at, findings);
    }
  }
}
