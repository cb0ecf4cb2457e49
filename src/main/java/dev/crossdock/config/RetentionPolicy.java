package dev.crossdock.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long what came in and went out is kept, from its arrival.
 *
 * @param standard for what no exception is about
 * @param exceptions the first one that is about a document counts for it
 * @param archive whether it is written to the archive before it goes
 */
public record RetentionPolicy(Times standard, List<Exemption> exceptions, boolean archive) {

  /** Everything is kept. */
  public static final RetentionPolicy FOREVER =
      new RetentionPolicy(new Times(null, null, null), List.of(), true);

  public RetentionPolicy {
    exceptions = List.copyOf(exceptions);
  }

  /** What is kept, each with a time of its own. */
  public enum Kind {
    /** Bytes as they were received and as they were sent. */
    PAYLOAD,
    /** Canonical documents. */
    CANONICAL,
    /** That it existed, and its outcome. */
    TRACE
  }

  /** How long each is kept; null: for ever. */
  public record Times(
      @Nullable Duration payload, @Nullable Duration canonical, @Nullable Duration trace) {

    /** How long this is kept; null: for ever. */
    public @Nullable Duration of(Kind kind) {
      return switch (kind) {
        case PAYLOAD -> payload;
        case CANONICAL -> canonical;
        case TRACE -> trace;
      };
    }

    /** Whether the trace goes before what it tells of. */
    public boolean traceGoesFirst() {
      return Stream.of(Kind.PAYLOAD, Kind.CANONICAL).anyMatch(kind -> longer(kind, Kind.TRACE));
    }

    private boolean longer(Kind one, Kind other) {
      var first = of(one);
      var second = of(other);
      return second != null && (first == null || first.compareTo(second) > 0);
    }
  }

  /**
   * Times for some documents.
   *
   * @param partners their ids; empty: of any
   * @param documents their types, such as {@code invoice}; empty: any
   */
  public record Exemption(List<String> partners, List<String> documents, Times times) {
    public Exemption {
      partners = List.copyOf(partners);
      documents = List.copyOf(documents);
    }

    boolean isAbout(Subject subject) {
      return (partners.isEmpty() || partners.contains(subject.partner()))
          && (documents.isEmpty() || documents.contains(subject.document()));
    }
  }

  /**
   * What a time is asked for.
   *
   * @param document its type; empty for a file of which no document is known
   */
  public record Subject(String partner, String document) {}

  /**
   * How long this is kept of a file with these documents: as long as of any of them; empty: for
   * ever.
   */
  public Optional<Duration> longest(Kind kind, Collection<Subject> subjects) {
    var longest = Duration.ZERO;
    for (var subject : subjects) {
      var time = times(subject).of(kind);
      if (time == null) {
        return Optional.empty();
      }
      longest = time.compareTo(longest) > 0 ? time : longest;
    }
    return subjects.isEmpty() ? Optional.empty() : Optional.of(longest);
  }

  /** Nothing younger than this goes; empty: nothing ever does. */
  public Optional<Duration> shortest(Kind kind) {
    return all().flatMap(times -> Stream.ofNullable(times.of(kind))).min(Duration::compareTo);
  }

  /** The longest time of bytes that has an end. */
  public Optional<Duration> longestOfBytes() {
    return all()
        .flatMap(
            times ->
                Arrays.stream(new Kind[] {Kind.PAYLOAD, Kind.CANONICAL})
                    .flatMap(kind -> Stream.ofNullable(times.of(kind))))
        .max(Duration::compareTo);
  }

  private Times times(Subject subject) {
    return exceptions.stream()
        .filter(exception -> exception.isAbout(subject))
        .findFirst()
        .map(Exemption::times)
        .orElse(standard);
  }

  private Stream<Times> all() {
    return Stream.concat(Stream.of(standard), exceptions.stream().map(Exemption::times));
  }
}
