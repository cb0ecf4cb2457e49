package dev.crossdock.sftp;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox and errors folders of all partners: we write, they take. */
final class Outboxes implements OutboxFiles {

  private static final Logger LOG = LoggerFactory.getLogger(Outboxes.class);
  private static final Set<StandardOpenOption> WRITING =
      Set.of(
          StandardOpenOption.WRITE,
          StandardOpenOption.APPEND,
          StandardOpenOption.CREATE,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.TRUNCATE_EXISTING);

  private final PartnerFolders folders;
  private final OutboundFiles outbound;
  private final Clock clock;

  Outboxes(PartnerFolders folders, OutboundFiles outbound, Clock clock) {
    this.folders = folders;
    this.outbound = outbound;
    this.clock = clock;
  }

  static boolean writes(Set<? extends OpenOption> options) {
    return options.stream().anyMatch(WRITING::contains);
  }

  @Override
  public void write(OutFile file) throws IOException {
    writeAll(List.of(file));
  }

  @Override
  public void writeAll(List<OutFile> files) throws IOException {
    var written = new LinkedHashSet<Path>();
    for (var file : files) {
      var folder = folder(file);
      // Even when the file is there: who wrote it may have stopped before the folder was synced.
      written.add(folder);
      var target = target(folder, file.fileName());
      if (!Files.exists(target) && !Files.exists(taken(file).resolve(file.fileName()))) {
        put(file, target);
      }
    }
    for (var folder : written) {
      sync(folder);
    }
  }

  /** Removes what earlier runs left half-written; nothing of the last hour is touched. */
  void clean() throws IOException {
    for (var partner : folders.partners()) {
      try (var left = Files.newDirectoryStream(folders.state(partner, "staging"))) {
        for (var file : left) {
          if (isOld(file)) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  /** What a delivery moved to its place meanwhile is not. */
  private boolean isOld(Path file) throws IOException {
    try {
      var written = Files.getLastModifiedTime(file).toInstant();
      return written.isBefore(clock.instant().minus(Duration.ofHours(1)));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private void put(OutFile file, Path target) throws IOException {
    var staged = folders.state(file.partnerId(), "staging").resolve(UUID.randomUUID() + ".new");
    boolean moved = false;
    try (var content = file.content().open();
        var channel = PartnerFolders.create(staged)) {
      content.transferTo(java.nio.channels.Channels.newOutputStream(channel));
      channel.force(true);
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
    } finally {
      if (!moved) {
        Files.deleteIfExists(staged);
      }
    }
  }

  /** The partner deletes a file, which also says that it has it. */
  void delete(String partnerId, String channel, PartnerPath place) throws IOException {
    var file = folders.home(partnerId).resolve(place.folder()).resolve(place.name());
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw Denied.absent();
    }
    PartnerFolders.write(taken(partnerId, place.folder()).resolve(place.name()), "");
    Files.delete(file);
    pickedUp(partnerId, channel, place);
  }

  void pickedUp(String partnerId, String channel, PartnerPath place) {
    try {
      outbound.pickedUp(partnerId, channel, place.folder(), place.name(), clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("could not record that {} took {}", partnerId, place, e);
    }
  }

  private Path folder(OutFile file) throws IOException {
    return folders.home(file.partnerId()).resolve(file.folder().directory());
  }

  private Path taken(OutFile file) throws IOException {
    return taken(file.partnerId(), file.folder().directory());
  }

  private Path taken(String partnerId, String folder) throws IOException {
    return folders.state(partnerId, "taken-" + folder);
  }

  private static Path target(Path folder, String name) throws IOException {
    var target = folder.resolve(name).normalize();
    if (name.isBlank() || !folder.equals(target.getParent())) {
      throw new IOException("not a file name: " + name);
    }
    return target;
  }

  private static void sync(Path folder) throws IOException {
    try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
