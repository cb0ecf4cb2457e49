package dev.crossdock.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A store in memory that keeps what it got and can be told to refuse. */
final class RecordingStore implements InboundFiles, OutboundFiles {

  @SuppressWarnings("ArrayRecordComponent")
  record Received(String partner, String channel, String name, String uploadId, byte[] bytes) {
    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  final List<Received> received = new CopyOnWriteArrayList<>();
  final List<String> pickedUp = new CopyOnWriteArrayList<>();
  final Set<String> uploadIds = ConcurrentHashMap.newKeySet();
  volatile boolean refuse;
  volatile @Nullable String full;
  volatile Runnable beforeAnswer = () -> {};

  @Override
  public long receive(
      String partnerId,
      String channel,
      String fileName,
      String uploadId,
      long size,
      InputStream content)
      throws Refused {
    if (refuse) {
      throw new Refused("the store is closed");
    }
    try {
      received.add(new Received(partnerId, channel, fileName, uploadId, content.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    uploadIds.add(uploadId);
    beforeAnswer.run();
    return received.size();
  }

  @Override
  public @Nullable String refusal(String partnerId) {
    return full;
  }

  @Override
  public boolean received(String uploadId) {
    return uploadIds.contains(uploadId);
  }

  @Override
  public void pickedUp(
      String partnerId, String channel, String folder, String fileName, Instant when) {
    pickedUp.add(partnerId + ":" + folder + "/" + fileName);
  }

  List<String> names() {
    return received.stream().map(Received::name).toList();
  }
}
