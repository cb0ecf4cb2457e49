package dev.crossdock.lab.drill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The time of day of processes, which can be set while they run. */
final class SetClock {

  private SetClock() {}

  /** What a process needs whose clock is to be set; it begins with the true time. */
  static Map<String, String> environment(Path folder)
      throws IOException, InterruptedException, DrillFailure {
    set(folder, 0);
    return Preload.environment("clock", folder, "CROSSDOCK_CLOCK", file(folder));
  }

  /** Seconds ahead of the true time, from now on. */
  static void set(Path folder, long seconds) throws IOException {
    var offset = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
    offset.putLong(seconds).flip();
    try (var channel =
        FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(offset, 0);
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("clock");
  }
}
