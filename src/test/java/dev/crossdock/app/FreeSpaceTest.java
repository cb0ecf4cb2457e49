package dev.crossdock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crossdock.diagnostics.ChannelCode;
import dev.crossdock.inbound.BackPressure;
import dev.crossdock.inbound.IntakeLimits;
import dev.crossdock.store.Backlog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small disk of its own; not run where nobody may mount one. */
class FreeSpaceTest {
  private static final int MB = 1 << 20;

  @TempDir Path data;

  @Test
  void theFullestDiskBelowTheDataFolderCounts() throws Exception {
    assertThat(new FreeSpace(data).getAsLong()).isPositive();
    var small = Files.createDirectory(data.resolve("postgres"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", small.toString()) == 0,
        "not run: no disk of its own could be mounted");
    try {
      var backPressure =
          new BackPressure(
              new IntakeLimits(9, 9, 2 * MB, 0), new FreeSpace(data), System::nanoTime);
      assertThat(backPressure.measured(new Backlog(0, 0))).isEmpty();

      Files.write(small.resolve("wal"), new byte[3 * MB]);
      assertThat(backPressure.measured(new Backlog(0, 0)).orElseThrow().code())
          .isEqualTo(ChannelCode.DISK_LOW);

      Files.delete(small.resolve("wal"));
      assertThat(backPressure.measured(new Backlog(0, 0))).isEmpty();
    } finally {
      assertThat(run("umount", small.toString())).isZero();
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
    } catch (IOException e) {
      return -1; // there is no such program
    }
  }
}
