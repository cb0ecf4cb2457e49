package dev.crossdock.trace;

import java.util.Map;
import java.util.stream.Collectors;

/** States in words that people outside understand. */
public final class Wording {
  private static final Map<String, String> DOCUMENTS =
      Map.ofEntries(
          Map.entry("read", "It was read and waits to be accepted."),
          Map.entry("accepted", "It was accepted and is on its way."),
          Map.entry("delivered", "It was delivered."),
          Map.entry("rejected", "It was rejected; the violations say why. Send a corrected one."),
          Map.entry("duplicate", "It is a copy of one that was accepted before; nothing was done."),
          Map.entry("held", "It is held until a person has decided about it."),
          Map.entry("unassigned", "Its sender or receiver is unknown on this channel."),
          Map.entry("parked", "It waits for something else to happen first."),
          Map.entry("in-doubt", "Whether the target has it is not certain; a person looks at it."),
          Map.entry("dead-lettered", "It could not be delivered; a person looks at it."),
          Map.entry("withdrawn", "It was withdrawn."),
          Map.entry("consumed", "It was an acknowledgement and has been taken in."));

  private Wording() {}

  /** A document's state in a sentence. */
  public static String document(String state) {
    return DOCUMENTS.getOrDefault(state, state);
  }

  /** The outcome of a transmission, by its own state and those of its documents. */
  public static String transmission(String state, Map<String, Long> documents) {
    var total = documents.values().stream().mapToLong(Long::longValue).sum();
    return switch (state) {
      case "received" -> "It is stored and waits to be read.";
      case "framed" -> "It is being read; " + counted(total, documents) + " so far.";
      case "rejected" -> "Nothing in it could be read; the violations say why.";
      case "failed" -> "The hub failed on it; a person looks at it.";
      default ->
          total == 0
              ? "It was read; no document in it could be taken."
              : "It was read: " + counted(total, documents) + ".";
    };
  }

  private static String counted(long total, Map<String, Long> documents) {
    var states =
        documents.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    return total
        + (total == 1 ? " document" : " documents")
        + (states.isEmpty() ? "" : " (" + states + ")");
  }
}
