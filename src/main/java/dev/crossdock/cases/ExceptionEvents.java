package dev.crossdock.cases;

import dev.crossdock.diagnostics.Code;
import java.util.Collection;
import java.util.List;

/**
 * The outbox between the stages and the cases. Every method joins the caller's transaction when the
 * thread has one, so a stage's work and its events are committed together; the case route applies
 * them to the cases in the order in which they were raised.
 */
public interface ExceptionEvents {

  /** Raises these events; those whose id is known already are left alone. */
  void raise(Collection<ExceptionEvent> events);

  /** Raises one event. */
  default void raise(ExceptionEvent event) {
    raise(List.of(event));
  }

  /**
   * Documents of these business keys were accepted: content cases of the keys close. Costs one
   * statement a call and writes only where a case or an event of the key waits.
   */
  void correctionsAccepted(Collection<Correction> corrections);

  /** One corrected document was accepted. */
  default void correctionAccepted(String businessKey, long document) {
    correctionsAccepted(List.of(new Correction(businessKey, document)));
  }

  /**
   * The target or channel works again: its technical case of this code closes. Cheap where there is
   * none.
   */
  void recovered(String subject, Code code);

  /** The document that set its key right. */
  record Correction(String businessKey, long document) {}
}
