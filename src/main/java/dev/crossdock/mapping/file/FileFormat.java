package dev.crossdock.mapping.file;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.bind.Convention;
import java.io.IOException;
import java.nio.charset.Charset;

/** How files of a kind are cut into documents. Thread-safe. */
public interface FileFormat {

  /** How it writes decimals and dates. */
  Convention convention();

  /**
   * The documents of a file from one of them on; what lies before is read again, but not handed
   * over.
   *
   * @param from 0, or the {@link FileFrame#to} of the last document read
   * @param no number of the next document, from 1
   */
  FileDocuments open(RawBytes bytes, long from, int no) throws IOException;

  /** All documents of a file. */
  default FileDocuments open(RawBytes bytes) throws IOException {
    return open(bytes, 0, 1);
  }

  /** Where the values of a document of this format lie in the bytes of its file. */
  Sources sources(FileFrame frame, RawBytes bytes) throws IOException;

  /** The same in another charset, such as the one agreed; itself where files name their own. */
  default FileFormat with(Charset charset) {
    return this;
  }
}
