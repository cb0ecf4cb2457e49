package dev.crossdock.sftp;

import dev.crossdock.sftp.UploadMark.State;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An inbox on disk: the files, and our mark beside each. Guarded by its inbox. */
final class InboxDisk {

  /** Nobody writes a file in which nothing was written for so long. */
  private static final Duration QUIET = Duration.ofMinutes(2);

  private final Path files;
  private final Path marks;

  InboxDisk(Path files, Path marks) {
    this.files = files;
    this.marks = marks;
  }

  /**
   * What lies there after a start. A file that was received is removed; of one that was being
   * received the store is asked; everything else waits for its sender.
   */
  List<InboxFile> load(Predicate<String> wasReceived) throws IOException {
    var loaded = new ArrayList<InboxFile>();
    for (var name : names(files)) {
      load(name, wasReceived).ifPresent(loaded::add);
    }
    for (var name : names(marks)) {
      if (!Files.exists(files.resolve(name))) {
        Files.deleteIfExists(marks.resolve(name));
      }
    }
    return loaded;
  }

  /** The same for one file; one that another hub takes away meanwhile is not there. */
  private Optional<InboxFile> load(String name, Predicate<String> wasReceived) throws IOException {
    try {
      var mark = UploadMark.read(marks.resolve(name));
      boolean received =
          mark.state() == State.STORED
              || (mark.state() == State.COMMITTING && wasReceived.test(mark.uploadId()));
      if (received) {
        delete(name);
        return Optional.empty();
      }
      return Optional.of(unfinished(name, mark));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * A file that this hub does not know of: one that shares the folder received it, or was receiving
   * it, and is dead or has the sender's last connection. Empty where there is none.
   *
   * @throws IOException where it was written a moment ago, for the sender to try again
   */
  Optional<InboxFile> ofAnother(String name, Predicate<String> wasReceived) throws IOException {
    if (!Files.isRegularFile(files.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    var mark = UploadMark.read(marks.resolve(name));
    if (mark.state() != State.STORED && lastWritten(name).isAfter(Instant.now().minus(QUIET))) {
      throw Denied.failure(
          "A file of this name was written through another connection a moment ago; try again in "
              + QUIET.toMinutes()
              + " minutes.");
    }
    return load(name, wasReceived);
  }

  private InboxFile unfinished(String name, UploadMark mark) throws IOException {
    var file = new InboxFile(name);
    if (mark.state() == State.WRITING) {
      file.size = size(name);
      if (mark.prefix() < file.size) {
        truncate(file, mark.prefix());
      }
    } else {
      file.state = State.CLOSED;
      file.uploadId = mark.uploadId();
      file.size = size(name);
    }
    return file;
  }

  Path path(String name) {
    return files.resolve(name);
  }

  void mark(InboxFile file) throws IOException {
    mark(file, Long.MAX_VALUE);
  }

  void mark(InboxFile file, long prefix) throws IOException {
    new UploadMark(file.state, file.uploadId, prefix).write(marks.resolve(file.name));
  }

  /** The mark goes first: a file without one is merely unfinished, never one of another upload. */
  void move(String from, String to) throws IOException {
    move(marks, from, to);
    move(files, from, to);
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(files.resolve(name));
    Files.deleteIfExists(marks.resolve(name));
  }

  void truncate(InboxFile file, long size) throws IOException {
    try (var channel = FileChannel.open(files.resolve(file.name), StandardOpenOption.WRITE)) {
      channel.truncate(size);
      file.size = channel.size();
    }
  }

  long size(String name) throws IOException {
    return Files.size(files.resolve(name));
  }

  Instant lastWritten(String name) throws IOException {
    return Files.getLastModifiedTime(files.resolve(name)).toInstant();
  }

  private static void move(Path folder, String from, String to) throws IOException {
    Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> names(Path folder) throws IOException {
    var names = new ArrayList<String>();
    try (var paths = Files.newDirectoryStream(folder)) {
      for (var path : paths) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          names.add(String.valueOf(path.getFileName()));
        }
      }
    }
    return names;
  }
}
