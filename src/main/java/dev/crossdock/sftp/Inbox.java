package dev.crossdock.sftp;

import static dev.crossdock.sftp.UploadMark.State.CLOSED;
import static dev.crossdock.sftp.UploadMark.State.COMMITTING;
import static dev.crossdock.sftp.UploadMark.State.STORED;
import static dev.crossdock.sftp.UploadMark.State.WRITING;

import dev.crossdock.config.Channel;
import dev.crossdock.config.FileNames;
import dev.crossdock.sftp.UnfinishedUploads.UnfinishedUpload;
import dev.crossdock.sftp.UploadMark.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One partner's inbox: the rules by which a file becomes complete. Thread-safe; nothing here waits
 * for the store while holding the lock.
 */
final class Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final int MAX_NAME_BYTES = 200;

  private final String partnerId;
  private final InboxDisk disk;
  private final Committer committer;
  private final Map<String, InboxFile> files = new HashMap<>();

  /** Names that a rename under way is going to take. */
  private final Set<String> reserved = new HashSet<>();

  private long quota = Long.MAX_VALUE;

  Inbox(String partnerId, InboxDisk disk, Committer committer) throws IOException {
    this.partnerId = partnerId;
    this.disk = disk;
    this.committer = committer;
    disk.load(committer::wasReceived).forEach(file -> files.put(file.name, file));
  }

  /** A client begins to write, or goes on with what was cut off. */
  synchronized Upload open(
      String name, Set<? extends OpenOption> options, Channel channel, ServerSession session)
      throws IOException {
    checkName(name);
    committer.checkOpen(partnerId);
    quota = channel.limits().quotaBytes();
    boolean anew =
        options.contains(StandardOpenOption.TRUNCATE_EXISTING)
            || options.contains(StandardOpenOption.CREATE_NEW);
    var known = find(name);
    if (known == null) {
      return create(name, options, channel, session);
    }
    checkFree(known);
    if (options.contains(StandardOpenOption.CREATE_NEW) && known.state != STORED) {
      throw new FileAlreadyExistsException(name);
    }
    if (known.state == STORED && !anew) {
      throw Denied.failure("This file has been received already.");
    }
    takeOver(known);
    if (anew) {
      drop(known);
      return create(name, options, channel, session);
    }
    return begin(known, false, channel, session);
  }

  private Upload create(
      String name, Set<? extends OpenOption> options, Channel channel, ServerSession session)
      throws IOException {
    if (!options.contains(StandardOpenOption.CREATE)
        && !options.contains(StandardOpenOption.CREATE_NEW)
        && !options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
      throw Denied.absent();
    }
    if (files.values().stream().filter(InboxFile::isUnfinished).count()
        >= channel.limits().maxFiles()) {
      throw Denied.failure("There are too many unfinished files in the inbox; delete some.");
    }
    var file = new InboxFile(name);
    var upload = begin(file, true, channel, session);
    files.put(name, file);
    return upload;
  }

  private Upload begin(InboxFile file, boolean fresh, Channel channel, ServerSession session)
      throws IOException {
    file.state = WRITING;
    file.session = session;
    disk.mark(file);
    var upload =
        new Upload(file, this, disk.path(file.name), fresh, channel.limits().maxFileBytes());
    file.open = upload;
    return upload;
  }

  /** The client itself closed the file: under a final name it is received before this returns. */
  void closed(Upload upload, Channel channel) throws IOException {
    var file = upload.file();
    synchronized (this) {
      if (upload.isRevoked()) {
        throw Denied.failure("Another connection has taken this file over.");
      }
      if (!upload.isWhole()) {
        abandon(upload);
        throw Denied.failure("Not all bytes could be written; the file is not received.");
      }
      file.open = null;
      become(file, isTemporary(file.name, channel) ? CLOSED : COMMITTING);
      if (file.state == CLOSED) {
        return;
      }
    }
    commit(file, file.name, channel);
  }

  /** The connection was cut while the file was open: it stays, unfinished. */
  synchronized void abandon(Upload upload) throws IOException {
    var file = upload.file();
    if (upload.isRevoked() || !Objects.equals(file.open, upload)) {
      return;
    }
    upload.revoke();
    file.open = null;
    disk.truncate(file, upload.prefix());
    disk.mark(file);
  }

  /** A rename to a final name receives the file before this returns. */
  void rename(String from, String to, Channel channel, ServerSession session) throws IOException {
    InboxFile file;
    synchronized (this) {
      checkName(to);
      file = known(from);
      checkFree(file);
      if (file.open != null || file.state == STORED) {
        throw Denied.failure(
            file.open != null ? "The file is still open." : "The file has been received already.");
      }
      var replaced = files.get(to);
      if (replaced != null && !replaced.equals(file)) {
        checkFree(replaced);
        if (replaced.open != null) {
          throw Denied.failure("The file of that name is still open.");
        }
      } else if (reserved.contains(to)) {
        throw Denied.failure("A file of that name is being received.");
      }
      if (isTemporary(to, channel)) {
        move(file, to);
        return;
      }
      if (file.state != CLOSED) {
        throw Denied.failure("The upload was cut off; resume it or send the file again.");
      }
      file.session = session;
      become(file, COMMITTING);
      reserved.add(to);
    }
    try {
      commit(file, to, channel);
    } finally {
      synchronized (this) {
        reserved.remove(to);
      }
    }
  }

  private void commit(InboxFile file, String name, Channel channel) throws IOException {
    boolean received = false;
    try {
      committer.commit(partnerId, channel.name(), name, file.uploadId, disk.path(file.name));
      received = true;
    } finally {
      synchronized (this) {
        if (received) {
          received(file, name);
        } else {
          become(file, CLOSED);
        }
      }
    }
  }

  /** It is stored, so whatever goes wrong from here on, the client is not told to send it again. */
  private void received(InboxFile file, String name) {
    file.state = STORED;
    try {
      disk.mark(file);
      move(file, name);
      if (file.session == null || !file.session.isOpen()) {
        drop(file);
      }
    } catch (IOException e) {
      LOG.warn("could not put away the received file {} of {}", name, partnerId, e);
    }
  }

  private void become(InboxFile file, State state) throws IOException {
    file.state = state;
    try {
      disk.mark(file);
    } catch (IOException e) {
      file.state = CLOSED;
      throw e;
    }
  }

  synchronized void delete(String name) throws IOException {
    var file = known(name);
    checkFree(file);
    takeOver(file);
    drop(file);
  }

  /** What was received in a session goes with it. */
  synchronized void sessionEnded(ServerSession session) throws IOException {
    for (var file : List.copyOf(files.values())) {
      if (file.state == STORED && Objects.equals(file.session, session)) {
        drop(file);
      }
    }
  }

  synchronized List<UnfinishedUpload> unfinished() throws IOException {
    var uploads = new ArrayList<UnfinishedUpload>();
    for (var file : files.values()) {
      if (file.isUnfinished() && !file.isBusy()) {
        uploads.add(
            new UnfinishedUpload(
                partnerId,
                file.name,
                disk.size(file.name),
                disk.lastWritten(file.name),
                file.open != null));
      }
    }
    return uploads;
  }

  /** Makes room for a file to grow to this size, or says no. */
  synchronized void grow(InboxFile file, long size) throws IOException {
    if (size <= file.size) {
      return;
    }
    long used = 0;
    for (var other : files.values()) {
      used += other.isUnfinished() ? other.size : 0;
    }
    if (used - file.size + size > quota) {
      throw Denied.failure("The inbox is full: " + quota + " bytes were agreed.");
    }
    file.size = size;
  }

  /** Notes down how far an upload is whole, should the hub stop before its gap is filled. */
  synchronized void noteGap(Upload upload) throws IOException {
    if (Objects.equals(upload.file().open, upload)) {
      disk.mark(upload.file(), upload.isWhole() ? Long.MAX_VALUE : upload.prefix());
    }
  }

  private void takeOver(InboxFile file) throws IOException {
    var upload = file.open;
    if (upload != null) {
      abandon(upload);
    }
  }

  private void move(InboxFile file, String to) throws IOException {
    if (!file.name.equals(to)) {
      disk.move(file.name, to);
      files.remove(file.name);
      file.name = to;
      files.put(to, file);
    }
  }

  private void drop(InboxFile file) throws IOException {
    disk.delete(file.name);
    files.remove(file.name);
  }

  private void checkFree(@Nullable InboxFile file) throws IOException {
    if (file != null && (file.isBusy() || reserved.contains(file.name))) {
      throw Denied.failure("The file is being received at this moment.");
    }
  }

  private InboxFile known(String name) throws IOException {
    var file = find(name);
    if (file == null) {
      throw Denied.absent();
    }
    return file;
  }

  /** Also one that came through another hub on the same folder. */
  private @Nullable InboxFile find(String name) throws IOException {
    var known = files.get(name);
    if (known != null) {
      return known;
    }
    var found = disk.ofAnother(name, committer::wasReceived);
    found.ifPresent(file -> files.put(name, file));
    return found.orElse(null);
  }

  private void checkName(String name) throws IOException {
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES
        || name.codePoints().anyMatch(Character::isISOControl)
        || name.codePoints().anyMatch(c -> c == 0xFFFD)) {
      throw Denied.failure("A file name has at most 200 bytes of UTF-8 and no control characters.");
    }
    if (!files.containsKey(name) && reserved.contains(name)) {
      throw Denied.failure("A file of that name is being received.");
    }
  }

  private static boolean isTemporary(String name, Channel channel) {
    return FileNames.matchesAny(channel.temporaryNames(), name);
  }
}
