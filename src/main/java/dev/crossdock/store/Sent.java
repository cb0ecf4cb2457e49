package dev.crossdock.store;

import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was sent to partners. Everything joins the caller's transaction. */
public interface Sent {

  /** Notes interchanges in the transaction that stores their bytes. */
  void add(List<Interchange> interchanges);

  /** The interchange that an acknowledgement names, the last where a number came again; locked. */
  Optional<Waiting> find(Named named);

  /**
   * Notes what a partner said of documents, in place of what it said before; an interchange of
   * which all documents have their word is acknowledged.
   *
   * @return those interchanges, by id, that were overdue and are acknowledged now
   */
  List<Long> acknowledge(List<Said> said);

  /** Takes up to {@code most} interchanges whose acknowledgement is overdue, each once. */
  List<Waiting> takeOverdue(int most);

  /** Takes those of these whose acknowledgement is overdue, each once. */
  List<Waiting> takeOverdue(List<Waiting> interchanges);

  /**
   * What an acknowledgement names.
   *
   * @param us as the acknowledgement's envelope says it, {@code them} likewise
   * @param interchange ISA13 or UNB 0020; empty where a group is named
   * @param groupType GS01, {@code group} GS06; empty where an interchange is named
   */
  record Named(
      String standard,
      Usage usage,
      String us,
      String them,
      String interchange,
      String groupType,
      String group) {}

  /** An interchange of ours and the documents in it. */
  record Waiting(
      long id,
      TransmissionNumber transmission,
      String partner,
      Usage usage,
      String message,
      String controlNumber,
      @Nullable String expect,
      List<Carried> documents) {

    public Waiting {
      documents = List.copyOf(documents);
    }

    /** What the case of its acknowledgement is kept by. */
    public String key() {
      return partner + '/' + usage.id() + "/interchange/" + controlNumber;
    }
  }

  /**
   * A document that was sent.
   *
   * @param place position in the transmission it was handed over with
   * @param acknowledged what the partner said of it so far; null: nothing
   */
  record Carried(
      long id,
      int place,
      String type,
      String number,
      String controlNumber,
      @Nullable String acknowledged) {}

  /**
   * What a partner said of a document.
   *
   * @param by id of the acknowledgement
   */
  record Said(
      long interchange,
      TransmissionNumber transmission,
      long document,
      String acknowledged,
      long by,
      List<Violation> violations) {

    public Said {
      violations = List.copyOf(violations);
    }
  }

  /**
   * An interchange of ours, or a file without an envelope: sender and numbers of that are empty,
   * the receiver is the partner's id.
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
