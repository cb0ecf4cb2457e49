package dev.crossdock.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * We ourselves: the identifiers partners address us by, the targets documents go to, the systems
 * that hand documents over to be sent, the steps that documents go through, and how long things are
 * kept.
 *
 * @param subscriptions targets that get copies, in the order of the file
 * @param routeProperties what {@code {{name}}} stands for in routes of one's own, or a reference
 *     ({@code env:}, {@code file:}) to it
 */
public record Company(
    String name,
    List<Identifier> identifiers,
    List<Target> targets,
    List<Subscription> subscriptions,
    List<OwnSystem> systems,
    List<StepPolicy> steps,
    RetentionPolicy retention,
    Map<String, String> routeProperties) {

  public Company {
    identifiers = List.copyOf(identifiers);
    targets = List.copyOf(targets);
    subscriptions = List.copyOf(subscriptions);
    systems = List.copyOf(systems);
    steps = List.copyOf(steps);
    routeProperties = Map.copyOf(routeProperties);
  }

  /** The system of ours with this id. */
  public Optional<OwnSystem> system(String id) {
    return systems.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The step with this id. */
  public Optional<StepPolicy> step(String id) {
    return steps.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** Whether a receiver read from an envelope is one of ours. */
  public boolean isKnownAs(Identifier receiver) {
    return identifiers.stream().anyMatch(own -> own.covers(receiver));
  }
}
