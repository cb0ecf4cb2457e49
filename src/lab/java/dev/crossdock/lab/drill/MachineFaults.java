package dev.crossdock.lab.drill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The machine under the hub fails. */
final class MachineFaults {

  private static final int HOUR = 3600;
  private static final int CHUNK = 1 << 16;
  private static final int REFUSALS = 20;
  private static final int STOPS = 3;

  private MachineFaults() {}

  /** Not a byte is free until the hub has refused files for some time, or got through with all. */
  static double diskFull(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    var filler = setup.hub().data().resolve("filler");
    var load = setup.send(setup.files(scale.files(), 10, false));
    load.awaitSent(DrillSetup.below(random, scale.files() / 2));
    fill(filler);
    setup.await(
        "the hub refuses files, or has taken all",
        () -> load.isOver() || load.refused() >= REFUSALS);
    var watch = new Watch();
    Files.delete(filler);
    setup.probe();
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

  /** All its processes stop for some seconds, as on a disk or machine that does not answer. */
  static double databaseSlow(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    var load = setup.send(setup.files(scale.files(), 1, false));
    for (int stop = 1; stop <= STOPS; stop++) {
      load.awaitSent(DrillSetup.below(random, stop * scale.files() / STOPS));
      Tools.stopped(setup.hub().postgres().orElseThrow(), scale.seconds(random));
    }
    var watch = new Watch();
    setup.probe();
    double seconds = watch.seconds();
    load.await();
    return seconds;
  }

  /** For some seconds no file of the hub, its journal and its PostgreSQL reaches the disk. */
  static double fsyncFails(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    var failing = FailingDisk.switchIn(setup.folder());
    var load = setup.send(setup.files(scale.files(), 1, false));
    load.awaitSent(DrillSetup.below(random, scale.files()));
    int before = load.refused();
    Files.createFile(failing);
    setup.await(
        "the hub refuses files, or has taken all", () -> load.isOver() || load.refused() > before);
    TimeUnit.SECONDS.sleep(scale.seconds(random));
    var watch = new Watch();
    Files.delete(failing);
    setup.probe();
    double seconds = watch.seconds();
    load.await();
    return seconds;
  }

  /** A fault that did not happen proves nothing. */
  private static void jumped(DrillSetup setup, int offset) throws Exception {
    long off = setup.evidence().clock().getEpochSecond() - Instant.now().getEpochSecond();
    if (Math.abs(off - offset) > HOUR / 60) {
      throw new DrillFailure("The clock is %d s off instead of %d".formatted(off, offset));
    }
  }

  /** For the hub and its PostgreSQL alike. */
  static double clockJumps(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    double worst = 0;
    for (int offset : new int[] {HOUR, -HOUR, 0}) {
      var load = setup.send(setup.files(scale.files() / 3, 1, false));
      load.awaitSent(DrillSetup.below(random, scale.files() / 3));
      var watch = new Watch();
      SetClock.set(setup.folder(), offset);
      setup.probe();
      jumped(setup, offset);
      worst = Math.max(worst, watch.seconds());
      load.await();
    }
    return worst;
  }
}
