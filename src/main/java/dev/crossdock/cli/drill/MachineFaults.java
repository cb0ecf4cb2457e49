package dev.crossdock.cli.drill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** The machine under the hub fails. */
final class MachineFaults {

  private static final int HOUR = 3600;
  private static final int CHUNK = 1 << 16;
  private static final int REFUSALS = 20;

  private MachineFaults() {}

  /** Not a byte is free until the hub has refused files for some time, or got through with all. */
  static double diskFull(Ground ground, Scale scale, Random random) throws Exception {
    var filler = ground.hub().data().resolve("filler");
    var load = ground.send(ground.files(scale.files(), 10, false));
    load.awaitSent(Ground.below(random, scale.files() / 2));
    fill(filler);
    ground.await(
        "the hub refuses files, or has taken all",
        () -> load.isOver() || load.refused() >= REFUSALS);
    var watch = new Watch();
    Files.delete(filler);
    ground.probe();
    double seconds = watch.seconds();
    load.await();
    return seconds;
  }

  private static void fill(Path filler) throws IOException {
    try (var channel =
        FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      var chunk = ByteBuffer.allocate(CHUNK);
      while (true) {
        chunk.clear();
        channel.write(chunk);
      }
    } catch (IOException e) {
      // no space left: that is what it is for
    }
  }

  /** For the hub and its PostgreSQL alike. */
  static double clockJumps(Ground ground, Scale scale, Random random) throws Exception {
    var clock = ground.folder().resolve("clock");
    double worst = 0;
    for (int offset : new int[] {HOUR, -HOUR, 0}) {
      var load = ground.send(ground.files(scale.files() / 3, 1, false));
      load.awaitSent(Ground.below(random, scale.files() / 3));
      var watch = new Watch();
      Tools.setClock(clock, offset);
      ground.probe();
      worst = Math.max(worst, watch.seconds());
      load.await();
    }
    return worst;
  }
}
