package dev.crossdock.partner;

import java.util.List;

/** We ourselves: the identifiers partners address us by and the systems documents go to. */
public record Company(String name, List<Identifier> identifiers, List<Target> targets) {

  public Company {
    identifiers = List.copyOf(identifiers);
    targets = List.copyOf(targets);
  }

  /** Whether a receiver read from an envelope is one of ours. */
  public boolean isKnownAs(Identifier receiver) {
    return identifiers.stream().anyMatch(own -> own.covers(receiver));
  }
}
