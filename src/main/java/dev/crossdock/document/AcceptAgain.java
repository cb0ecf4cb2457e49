package dev.crossdock.document;

import dev.crossdock.store.Documents;
import java.util.List;

/**
 * Accepts documents once more, for a replay, in the caller's transaction and by the steps of live
 * traffic. No second report is written about a file: the first one stands.
 */
public final class AcceptAgain {

  private final Documents documents;
  private final StepDispatch dispatch;
  private final AcceptSteps steps;

  public AcceptAgain(Documents documents, StepDispatch dispatch, AcceptSteps steps) {
    this.documents = documents;
    this.dispatch = dispatch;
    this.steps = steps;
  }

  /**
   * Decides those of the documents that are to be accepted; those whose steps are not done begin
   * them, and are accepted later.
   *
   * @param forced whether they take effect though others have their business keys
   */
  public void accept(List<Long> ids, boolean forced) {
    var claimed = documents.claimToAccept(ids).stream().map(AcceptDocument::new).toList();
    steps.acceptAgain(dispatch.dispatch(claimed, forced), forced);
  }
}
