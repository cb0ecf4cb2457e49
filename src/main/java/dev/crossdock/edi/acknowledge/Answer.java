package dev.crossdock.edi.acknowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one 997, 999, TA1 or CONTRL that came in says of one group or interchange of ours.
 *
 * @param interchange ISA13 or UNB 0020 of what is answered; empty where a group is named
 * @param groupType GS01 of what is answered, {@code group} GS06; empty where the interchange is
 *     named
 * @param overall what is said of the whole
 * @param remarks what is wrong with the whole
 * @param documents what is said of single documents, by ST02 or UNH 0062
 */
public record Answer(
    String interchange,
    String groupType,
    String group,
    Verdict overall,
    List<Remark> remarks,
    Map<String, OfDocument> documents) {

  public Answer {
    remarks = List.copyOf(remarks);
    documents = Map.copyOf(documents);
  }

  /** What an acknowledgement can say. */
  public enum Verdict {
    ACCEPTED,
    ACCEPTED_WITH_ERRORS,
    REJECTED,
    /** Only that it arrived. */
    RECEIVED
  }

  /** What is said of one document. */
  public record OfDocument(Verdict verdict, List<Remark> remarks) {

    public OfDocument {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Something wrong.
   *
   * @param segment tag of the segment in our message, {@code position} where it is (ST or UNH is
   *     1); element and component from 1; 0: not about one
   * @param field where the code is from, such as {@code AK403}
   * @param value what stood there, where the partner says so
   */
  public record Remark(
      @Nullable String segment,
      int position,
      int element,
      int component,
      String field,
      String code,
      @Nullable String value) {

    static Remark of(String field, String code) {
      return new Remark(null, 0, 0, 0, field, code, null);
    }

    /** A sentence for a person, with the partner's own code. */
    public String words() {
      var meaning = AcknowledgementWords.of(field, code);
      return "%s (%s %s).".formatted(meaning, field, code);
    }
  }

  /** What is said of a document: what is said of the whole where it falls, else its own word. */
  public OfDocument of(String reference) {
    if (overall == Verdict.REJECTED) {
      var own = documents.get(reference);
      return new OfDocument(
          Verdict.REJECTED, own == null || own.remarks().isEmpty() ? remarks : own.remarks());
    }
    return Objects.requireNonNullElseGet(
        documents.get(reference),
        () ->
            new OfDocument(
                overall == Verdict.ACCEPTED_WITH_ERRORS ? Verdict.ACCEPTED : overall, List.of()));
  }
}
