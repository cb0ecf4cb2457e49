package dev.crossdock.edi;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Second pass: the documents of one interchange in order, one in memory at a time. Can begin at the
 * start of any document, so that after a crash reading goes on behind the last committed one. Not
 * thread-safe.
 */
public final class DocumentFrames implements AutoCloseable {

  private DocumentFrames() {}

  /** All documents of the interchange. */
  public static DocumentFrames open(RawBytes bytes, Interchange interchange, FramingOptions options)
      throws IOException {
    return open(bytes, interchange, options, interchange.firstDocument(), 1);
  }

  /**
   * The documents from this one on.
   *
   * @param from offset of ST or UNH: {@link Interchange#firstDocument}, or the {@link
   *     DocumentFrame#to} of the last document read (what lies between is skipped)
   * @param no the number of that document in the interchange, from 1
   */
  public static DocumentFrames open(
      RawBytes bytes, Interchange interchange, FramingOptions options, long from, int no)
      throws IOException {
    return new DocumentFrames();
  }

  /** The next document, null at the end of the interchange. */
  public @Nullable DocumentFrame next() throws IOException {
    return null;
  }

  @Override
  public void close() throws IOException {}
}
