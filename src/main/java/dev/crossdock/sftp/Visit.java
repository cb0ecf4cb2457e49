package dev.crossdock.sftp;

import dev.crossdock.config.Channel;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;

/** What a logged-in partner may do, in our words; the subsystem translates the protocol to it. */
final class Visit {

  private final ServerSession session;
  private final Partners partners;
  private final Inboxes inboxes;
  private final Outboxes outboxes;
  private final PartnerFolders folders;
  private final Shield shield;

  Visit(
      ServerSession session,
      Partners partners,
      Inboxes inboxes,
      Outboxes outboxes,
      PartnerFolders folders,
      Shield shield) {
    this.session = session;
    this.partners = partners;
    this.inboxes = inboxes;
    this.outboxes = outboxes;
    this.folders = folders;
    this.shield = shield;
  }

  SeekableByteChannel open(PartnerPath place, Set<? extends OpenOption> options)
      throws IOException {
    var channel = channel();
    if (place.isInbox()) {
      if (!Outboxes.writes(options)) {
        throw Denied.forbidden("The inbox is for sending only.");
      }
      return inbox().open(place.name(), options, channel, session);
    }
    if (Outboxes.writes(options)) {
      throw Denied.forbidden("Send files to the inbox.");
    }
    return new Download(place, real(place));
  }

  /** The client closed a file that it had open. */
  void closed(@Nullable SeekableByteChannel file) throws IOException {
    if (file instanceof Upload upload) {
      var channel = channel();
      shield.run(() -> inbox().closed(upload, channel));
    } else if (file instanceof Download download && download.isComplete()) {
      outboxes.pickedUp(partnerId(), channel().name(), download.place());
    }
  }

  /** The connection was cut, or the close failed. */
  void abandoned(@Nullable SeekableByteChannel file) throws IOException {
    if (file instanceof Upload upload) {
      shield.run(() -> inbox().abandon(upload));
    }
  }

  void rename(PartnerPath from, PartnerPath to) throws IOException {
    var channel = channel();
    if (!from.isInbox() || !to.isInbox()) {
      throw Denied.forbidden("Only files in the inbox can be renamed, and they stay there.");
    }
    shield.run(() -> inbox().rename(from.name(), to.name(), channel, session));
  }

  void delete(PartnerPath place) throws IOException {
    var channel = channel();
    if (place.isInbox()) {
      shield.run(() -> inbox().delete(place.name()));
    } else {
      shield.run(() -> outboxes.delete(partnerId(), channel.name(), place));
    }
  }

  /** Times are set where they are the partner's; modes and owners are quietly left alone. */
  void setAttributes(PartnerPath place, Map<String, ?> attributes) throws IOException {
    channel();
    var file = real(place);
    if (attributes.get("size") instanceof Number size && size.longValue() != Files.size(file)) {
      throw Denied.failure("A file can't be cut to a size here; send it again.");
    }
    if (place.isInbox() && attributes.get("lastModifiedTime") instanceof FileTime modified) {
      Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setTimes(modified, null, null);
    }
  }

  private Inbox inbox() {
    return inboxes.of(partnerId());
  }

  private Path real(PartnerPath place) throws IOException {
    var path = folders.home(partnerId()).resolve(place.folder()).resolve(place.name());
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw Denied.absent();
    }
    return path;
  }

  private String partnerId() {
    return session.getUsername();
  }

  /**
   * The partner's SFTP channel as agreed now; a channel closed meanwhile lets nothing more through.
   */
  private Channel channel() throws IOException {
    return partners
        .byId(partnerId())
        .filter(Partner::enabled)
        .flatMap(Partner::sftp)
        .filter(Channel::isOpen)
        .orElseThrow(() -> Denied.forbidden("This account is closed."));
  }
}
