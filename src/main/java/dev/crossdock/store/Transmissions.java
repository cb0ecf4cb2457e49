package dev.crossdock.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Stored transmissions: their bytes and how far they are read. {@link #store} commits by itself,
 * the others join the caller's transaction.
 */
public interface Transmissions {

  /**
   * Stores the bytes durably. Throws {@link TransmissionRefused} when {@code content} fails or
   * can't be kept.
   */
  TransmissionNumber store(Arrival arrival, InputStream content) throws TransmissionRefused;

  /**
   * Stores the bytes in the caller's transaction: what came within another transmission. Throws
   * what reading {@code content} throws.
   */
  TransmissionNumber storeWithin(Arrival arrival, InputStream content) throws IOException;

  /**
   * Transmissions with something left to read, oldest first, locked until the transaction ends;
   * those that someone else has locked are passed over.
   */
  List<TransmissionToRead> claimToRead(int most);

  /**
   * The bytes from an offset on, read in pieces of at most 1 MB; ends where the transmission ends.
   */
  InputStream open(TransmissionNumber transmission, long from) throws IOException;

  /** What is stored and not read to its end. */
  Backlog backlog();

  /** What this upload was stored as, if it was. */
  Optional<TransmissionNumber> findUpload(String uploadId);

  /** Where it came from. Throws {@link IllegalStateException} when there is none. */
  TransmissionInfo describe(TransmissionNumber transmission);

  /**
   * Writes how far each is read now. One that is read to its end stays as it is.
   *
   * @return how many were written
   */
  int progress(List<ReadProgress> progress);
}
