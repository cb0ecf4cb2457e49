package dev.crossdock.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What we note down about a file in an inbox, in a file of the same name that the partner can't
 * see. It needs to survive a killed process, not a power cut: one that is lost or torn reads as
 * unfinished, which is always safe.
 *
 * @param uploadId names the upload towards the store
 * @param prefix bytes from the start without a gap; what lies behind is not to be resumed after
 */
record UploadMark(State state, String uploadId, long prefix) {

  /** The outcome of the file so far. */
  enum State {
    /** Being written, or cut off. */
    WRITING,
    /** The client closed it; not (yet) received. */
    CLOSED,
    /** Handed to the store, no answer yet. */
    COMMITTING,
    /** Received; goes when the session ends. */
    STORED
  }

  static final UploadMark NONE = new UploadMark(State.WRITING, "", Long.MAX_VALUE);

  void write(Path file) throws IOException {
    PartnerFolders.write(
        file, state.name().toLowerCase(Locale.ROOT) + ' ' + uploadId + ' ' + prefix + '\n');
  }

  static UploadMark read(Path file) {
    try {
      var parts = Files.readString(file).split("[ \n]", 4);
      return new UploadMark(
          State.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1], Long.parseLong(parts[2]));
    } catch (IOException | RuntimeException e) {
      return NONE;
    }
  }
}
