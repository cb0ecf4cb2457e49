package dev.crossdock.flow;

import dev.crossdock.cases.About;
import dev.crossdock.cases.ExceptionEvent;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.fault.Code;
import dev.crossdock.intake.ReadProgress;
import dev.crossdock.intake.Signals;
import dev.crossdock.intake.Transactions;
import dev.crossdock.intake.TransmissionToRead;
import dev.crossdock.intake.Transmissions;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Second stage: claims stored transmissions, finds out what is in them and writes it with the claim
 * in one transaction. A batch that fails is repeated one by one; one that fails alone because of
 * itself is given up as our bug and opens a case, and the others go on.
 */
public final class Read {

  private static final Logger LOG = Logger.getLogger(Read.class.getName());

  private final Transactions transactions;
  private final Transmissions transmissions;
  private final TransmissionReading reading;
  private final ReadWriter writer;
  private final ExceptionEvents events;
  private final Signals signals;
  private final Clock clock;

  Read(
      Transactions transactions,
      Transmissions transmissions,
      TransmissionReading reading,
      ReadWriter writer,
      ExceptionEvents events,
      Signals signals,
      Clock clock) {
    this.transactions = transactions;
    this.transmissions = transmissions;
    this.reading = reading;
    this.writer = writer;
    this.events = events;
    this.signals = signals;
    this.clock = clock;
  }

  /** Reads up to {@code most} transmissions, or a part of a large one; returns how many. */
  public int read(int most) {
    ReadOutcome outcome;
    try {
      outcome = transactions.run(() -> readClaimed(most));
    } catch (RuntimeException e) {
      if (Faults.ofTheDatabase(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, "A batch could not be read; its transmissions are read alone", e);
      return readAlone(most);
    }
    wake(outcome);
    return outcome.progress.size();
  }

  private ReadOutcome readClaimed(int most) {
    var outcome = new ReadOutcome();
    var budget = new Budget();
    var all = transmissions.claimToRead(most);
    reading.ahead(all, outcome);
    for (var claimed : all) {
      reading.read(claimed, budget, outcome);
      if (budget.spent()) {
        break;
      }
    }
    writer.write(outcome);
    return outcome;
  }

  private int readAlone(int most) {
    int done = 0;
    for (; done < most; done++) {
      var current = new TransmissionToRead[1];
      try {
        var outcome =
            transactions.run(
                () -> {
                  var claimed = transmissions.claimToRead(1);
                  var found = new ReadOutcome();
                  if (!claimed.isEmpty()) {
                    current[0] = claimed.get(0);
                    reading.read(claimed.get(0), new Budget(), found);
                    writer.write(found);
                  }
                  return found;
                });
        if (outcome.progress.isEmpty()) {
          return done;
        }
        wake(outcome);
      } catch (RuntimeException e) {
        if (Faults.ofTheDatabase(e) || current[0] == null) {
          throw e;
        }
        giveUp(current[0], e);
      }
    }
    return done;
  }

  private void giveUp(TransmissionToRead transmission, RuntimeException failure) {
    LOG.log(Level.SEVERE, "Transmission " + transmission.receipt() + " cannot be read", failure);
    transactions.run(
        () -> {
          var dead =
              new ReadProgress(
                  transmission.receipt(), ReadProgress.State.DEAD, null, 0, 0, 0, -1, -1);
          if (transmissions.progress(List.of(dead)) == 0) {
            return false; // another reader had more luck with it meanwhile
          }
          events.raise(
              ExceptionEvent.technical(
                  clock.instant(),
                  "read",
                  About.transmission(transmission.receipt().number())
                      .of(transmission.partner(), null)
                      .through(transmission.channel())
                      .named(transmission.name()),
                  Code.HUB_FAILED,
                  "Reading it failed inside the hub: " + failure));
          return true;
        });
    signals.wake("events");
  }

  private void wake(ReadOutcome outcome) {
    if (!outcome.progress.isEmpty()) { // also where nothing is in it: others may have waited for it
      signals.wake("accept");
    }
    if (!outcome.finished.isEmpty()
        || !outcome.reports.isEmpty()
        || !outcome.deviations.isEmpty()) {
      signals.wake("relay");
    }
    if (!outcome.deviations.isEmpty() || !outcome.answered.isEmpty()) {
      signals.wake("events");
    }
  }
}
