package dev.crossdock.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.server.session.ServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The inboxes of all partners. */
final class Inboxes implements UnfinishedUploads {

  private static final Logger LOG = LoggerFactory.getLogger(Inboxes.class);

  private final PartnerFolders folders;
  private final Committer committer;
  private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();

  Inboxes(PartnerFolders folders, Committer committer) throws IOException {
    this.folders = folders;
    this.committer = committer;
    folders.partners().forEach(this::of);
  }

  Inbox of(String partnerId) {
    return inboxes.computeIfAbsent(partnerId, this::load);
  }

  private Inbox load(String partnerId) {
    try {
      var disk = new InboxDisk(folders.inbox(partnerId), folders.state(partnerId, "inbox"));
      return new Inbox(partnerId, disk, committer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void sessionEnded(ServerSession session) {
    for (var inbox : inboxes.values()) {
      try {
        inbox.sessionEnded(session);
      } catch (IOException e) {
        LOG.warn("could not remove a received file; it goes at the next start", e);
      }
    }
  }

  @Override
  public List<UnfinishedUpload> all() {
    var uploads = new ArrayList<UnfinishedUpload>();
    for (var inbox : inboxes.values()) {
      try {
        uploads.addAll(inbox.unfinished());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    uploads.sort(Comparator.comparing(UnfinishedUpload::since));
    return uploads;
  }
}
