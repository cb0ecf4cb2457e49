package dev.crossdock.sftp;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemConfigurator;
import org.jspecify.annotations.Nullable;

/**
 * The SFTP protocol, narrowed to what a partner may do: list and stat, write files to the inbox,
 * rename and delete there, read and delete in outbox and errors. Everything that would make
 * directories, links or copies is refused.
 */
final class PartnerSftpSubsystem extends SftpSubsystem {

  private static final Set<String> EXTENSIONS =
      Set.of("fsync@openssh.com", "posix-rename@openssh.com", "limits@openssh.com");

  private final Visit visit;

  PartnerSftpSubsystem(ChannelSession channel, SftpSubsystemConfigurator factory, Visit visit) {
    super(channel, factory);
    this.visit = visit;
  }

  Visit visit() {
    return visit;
  }

  /** Only here has the client itself closed the file; a cut connection comes by the listener. */
  @Override
  protected void doClose(int id, String handle) throws IOException {
    var open = handles.get(handle);
    try {
      super.doClose(id, handle);
    } catch (IOException | RuntimeException e) {
      abandoned(open);
      throw e;
    }
    if (open instanceof FileHandle file) {
      visit.closed(file.getFileChannel());
    }
  }

  /** What is left open when the connection goes was not closed by the client. */
  @Override
  protected void closeAllHandles() {
    var left = Map.copyOf(handles);
    super.closeAllHandles();
    for (var handle : left.values()) {
      try {
        abandoned(handle);
      } catch (IOException | RuntimeException e) {
        log.warn("could not put an unfinished upload away", e);
      }
    }
  }

  private void abandoned(@Nullable Handle handle) throws IOException {
    if (handle instanceof FileHandle file) {
      visit.abandoned(file.getFileChannel());
    }
  }

  @Override
  protected void doWrite(
      int id, String handle, long offset, int length, byte[] data, int doff, int remaining)
      throws IOException {
    if (handles.get(handle) instanceof FileHandle file
        && file.isOpenAppend()
        && file.getFileChannel() instanceof Upload upload) {
      upload.checkAppend(offset);
    }
    super.doWrite(id, handle, offset, length, data, doff, remaining);
  }

  @Override
  protected void doRename(int id, String oldPath, String newPath, Collection<CopyOption> options)
      throws IOException {
    visit.rename(PartnerPath.of(resolveFile(oldPath)), PartnerPath.of(resolveFile(newPath)));
  }

  @Override
  protected void doRemoveFile(int id, String path) throws IOException {
    visit.delete(PartnerPath.of(resolveFile(path)));
  }

  @Override
  protected void doSetAttributes(
      int command, String extension, Path file, Map<String, ?> attributes, boolean followLinks)
      throws IOException {
    visit.setAttributes(PartnerPath.of(file), attributes);
  }

  @Override
  protected void doRemoveDirectory(int id, String path) throws IOException {
    throw Denied.forbidden("The folders are fixed.");
  }

  @Override
  protected void doMakeDirectory(int id, String path, Map<String, ?> attributes)
      throws IOException {
    throw Denied.forbidden("The folders are fixed.");
  }

  @Override
  protected void createLink(int id, String existing, String link, boolean symLink)
      throws IOException {
    throw Denied.forbidden("There are no links here.");
  }

  @Override
  protected void executeExtendedCommand(Buffer buffer, int id, String extension)
      throws IOException {
    if (EXTENSIONS.contains(extension)) {
      super.executeExtendedCommand(buffer, id, extension);
    } else {
      doUnsupportedExtension(buffer, id, extension);
    }
  }
}
