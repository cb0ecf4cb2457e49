package dev.crossdock.sftp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * Puts files before partners. When a method returns, the files are durable and whole; before, the
 * partner sees nothing of them. Idempotent by name: a name that is there, or was there and has been
 * picked up, is not written again.
 */
public interface OutboxFiles {

  /** The folders a partner finds files in. */
  enum Folder {
    OUTBOX,
    ERRORS;

    /** The directory's name as the partner sees it. */
    public String directory() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Opens a file's bytes from the start; may be asked again. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  /** A file to write. */
  record OutFile(String partnerId, Folder folder, String fileName, Content content) {

    /** A file whose bytes are at hand. */
    public static OutFile of(String partnerId, Folder folder, String fileName, byte[] bytes) {
      return new OutFile(partnerId, folder, fileName, () -> new ByteArrayInputStream(bytes));
    }
  }

  /** Writes one file. */
  void write(OutFile file) throws IOException;

  /** Writes many with one directory sync a folder; all or an exception, and then repeatable. */
  void writeAll(List<OutFile> files) throws IOException;
}
