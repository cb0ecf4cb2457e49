package dev.crossdock.sftp;

import dev.crossdock.sftp.UploadMark.State;
import java.util.UUID;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;

/** What is known of one file in an inbox. Guarded by its inbox. */
final class InboxFile {

  String name;
  State state = State.WRITING;
  String uploadId = UUID.randomUUID().toString();
  long size;
  @Nullable Upload open;
  @Nullable ServerSession session;

  InboxFile(String name) {
    this.name = name;
  }

  boolean isBusy() {
    return state == State.COMMITTING;
  }

  /** Counts against the quota. */
  boolean isUnfinished() {
    return state != State.STORED;
  }
}
