package dev.crossdock.document;

import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.store.AcceptedOrNot;
import dev.crossdock.store.BusinessKeys;
import dev.crossdock.store.BusinessKeys.Answer;
import dev.crossdock.store.DocumentState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets each document take effect once: by its business key, claimed for all of a batch at once. */
public final class KeyClaim {

  private final BusinessKeys keys;

  public KeyClaim(BusinessKeys keys) {
    this.keys = keys;
  }

  /** Decides them all. */
  void claim(List<AcceptDocument> documents, boolean forced) {
    var wanting = documents.stream().filter(AcceptDocument::wantsItsKey).toList();
    var answers =
        keys.take(wanting.stream().map(d -> d.wish(forced || d.claimed().forced())).toList());
    for (int i = 0; i < wanting.size(); i++) {
      decide(wanting.get(i), answers.get(i));
    }
    documents.stream().filter(d -> !d.isDecided()).forEach(KeyClaim::decideWithoutKey);
  }

  private static void decide(AcceptDocument one, Answer answer) {
    if (answer instanceof Answer.Taken taken) {
      var state = one.targets().isEmpty() ? DocumentState.DELIVERED : DocumentState.ACCEPTED;
      one.decide(
          new AcceptedOrNot(
              one.claimed(),
              state,
              taken.revision(),
              null,
              one.violations(),
              one.outgoing() == null ? one.targets().size() : 0,
              one.choices()));
    } else if (answer instanceof Answer.SameContent same) {
      one.decide(result(one, DocumentState.DUPLICATE, same.document()));
    } else {
      var number = one.document().number();
      one.add(
          answer instanceof Answer.OtherContent
              ? refusal(
                  AgreementCode.DOCUMENT_NUMBER_REUSED,
                  number,
                  "Number " + number + " came before with other content.")
              : refusal(
                  AgreementCode.ORIGINAL_UNKNOWN,
                  number,
                  "No document of number " + number + " came."));
      one.decide(result(one, DocumentState.REJECTED, null));
    }
  }

  /** One that is bad, held, parked, or only informs. */
  private static void decideWithoutKey(AcceptDocument one) {
    if (!one.waits().isEmpty()) {
      one.decide(new AcceptedOrNot(one.claimed(), DocumentState.PARKED, null, null, List.of()));
    } else if (one.isHeld()) {
      one.decide(
          new AcceptedOrNot(
              one.claimed(), DocumentState.HELD, null, null, one.violations(), 0, one.choices()));
    } else {
      one.decide(result(one, one.isBad() ? DocumentState.REJECTED : DocumentState.DUPLICATE, null));
    }
  }

  private static AcceptedOrNot result(
      AcceptDocument one, DocumentState state, @Nullable Long duplicateOf) {
    return new AcceptedOrNot(one.claimed(), state, null, duplicateOf, one.violations());
  }

  private static Violation refusal(Code code, String number, String message) {
    return Violation.of(code, "number", null, number, message);
  }
}
