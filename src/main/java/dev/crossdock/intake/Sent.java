package dev.crossdock.intake;

import dev.crossdock.partner.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was sent to partners. Everything joins the caller's transaction. */
public interface Sent {

  /** Notes interchanges in the transaction that stores their bytes. */
  void add(List<Interchange> interchanges);

  /**
   * An interchange of ours.
   *
   * @param id id of the outgoing document that holds its bytes
   * @param sender we, as the envelope says it; {@code receiver} likewise
   * @param controlNumber ISA13 or UNB 0020
   * @param groupType GS01, {@code groupNumber} GS06; empty in EDIFACT
   * @param expect the acknowledgement that is owed for it; null: none
   * @param withinSeconds how long after its delivery that is overdue
   */
  record Interchange(
      long id,
      String standard,
      String sender,
      String receiver,
      Usage usage,
      String controlNumber,
      String groupType,
      String groupNumber,
      @Nullable String expect,
      long withinSeconds,
      List<Document> documents) {

    public Interchange {
      documents = List.copyOf(documents);
    }
  }

  /**
   * A document in it.
   *
   * @param id id of the document that was handed over
   * @param no position in the interchange, from 1
   * @param controlNumber ST02 or UNH 0062
   */
  record Document(long id, int no, String controlNumber) {}
}
