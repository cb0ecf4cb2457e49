package dev.crossdock.flow;

import dev.crossdock.intake.DocumentToAccept;
import dev.crossdock.intake.Documents;
import dev.crossdock.intake.Signals;
import dev.crossdock.intake.Transactions;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Third stage: claims read documents, checks them against schema and rules, sees to it that each
 * takes effect once, and writes what is to be delivered, in one transaction. A batch that fails is
 * repeated one by one.
 */
public final class Accept {

  private static final Logger LOG = Logger.getLogger(Accept.class.getName());

  private final Transactions transactions;
  private final Documents documents;
  private final Accepting accepting;
  private final Signals signals;

  Accept(Transactions transactions, Documents documents, Accepting accepting, Signals signals) {
    this.transactions = transactions;
    this.documents = documents;
    this.accepting = accepting;
    this.signals = signals;
  }

  /** Accepts or rejects up to {@code most} documents; returns how many. */
  public int accept(int most) {
    try {
      return done(transactions.run(() -> decideClaimed(most)));
    } catch (RuntimeException e) {
      if (Faults.ofTheDatabase(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, "A batch could not be accepted; its documents are tried alone", e);
      return acceptAlone(most);
    }
  }

  private List<DocumentToAccept> decideClaimed(int most) {
    var claimed = documents.claimToAccept(most);
    accepting.decide(claimed);
    return claimed;
  }

  private int acceptAlone(int most) {
    int count = 0;
    for (; count < most; count++) {
      var current = new DocumentToAccept[1];
      try {
        var claimed =
            transactions.run(
                () -> {
                  var one = documents.claimToAccept(1);
                  if (!one.isEmpty()) {
                    current[0] = one.get(0);
                    accepting.decide(one);
                  }
                  return one;
                });
        if (claimed.isEmpty()) {
          return count;
        }
        done(claimed);
      } catch (RuntimeException e) {
        if (Faults.ofTheDatabase(e) || current[0] == null) {
          throw e;
        }
        LOG.log(Level.SEVERE, "Document " + current[0].id() + " cannot be accepted", e);
        var failed = current[0];
        transactions.run(
            () -> {
              accepting.giveUp(failed, e);
              return true;
            });
        signals.wake("events");
      }
    }
    return count;
  }

  private int done(List<DocumentToAccept> claimed) {
    if (!claimed.isEmpty()) {
      signals.wake("relay");
      signals.wake("events");
    }
    return claimed.size();
  }
}
