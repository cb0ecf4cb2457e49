package dev.crossdock.flow;

import dev.crossdock.edi.Interchange;
import dev.crossdock.intake.InterchangeEntry;

/** An interchange that is being read: as it is stored, and as the framer saw it. */
record OpenInterchange(InterchangeEntry entry, Interchange envelope) {}
