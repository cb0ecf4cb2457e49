package dev.crossdock.step;

import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.config.Partners;
import dev.crossdock.stage.Signals;
import dev.crossdock.stage.Transactions;
import java.time.Clock;

/**
 * The hub that steps are run in.
 *
 * @param owner its name and this start of it, which its leases bear
 */
public record StepHub(
    Partners partners,
    StepRuns runs,
    Transactions transactions,
    Signals signals,
    ExceptionEvents events,
    String owner,
    Clock clock) {}
