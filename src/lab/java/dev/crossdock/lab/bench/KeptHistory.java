package dev.crossdock.lab.bench;

import dev.crossdock.infrastructure.FilesBelow;
import dev.crossdock.lab.demo.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Consumer;

/**
 * The data folder of a hub with a history, made once and kept between runs. A run measures a copy
 * of it, so each begins with the same one.
 *
 * @param folder where it is kept, in {@code data}; {@code made.txt} beside it says what it was made
 *     for and is written last
 */
record KeptHistory(Path folder, int transmissions) {

  /**
   * What one transmission takes on disk, the copy and what is written while it is made included.
   */
  private static final long BYTES_OF_ONE = 15_000;

  /** What a database takes that has none. */
  private static final long BYTES_OF_NONE = 500_000_000;

  /** No control number of what is sent to be measured. */
  private static final int CONTROL_NUMBER = 900_000_000;

  /**
   * Copies it, after it was made where it is missing or was made for other tables.
   *
   * @param tables what the tables of the hub are at, as {@link
   *     dev.crossdock.lab.bench.jdbc.HubDatabase#tables} tells it
   * @param to the data folder, which is not there yet
   */
  void copy(Installation installation, String tables, Path to, Consumer<String> progress)
      throws BenchFailure, IOException, InterruptedException, GeneralSecurityException {
    var madeFor = folder.resolve("made.txt");
    var wanted = transmissions + " transmissions\n" + tables + "\n";
    if (!Files.exists(madeFor) || !Files.readString(madeFor).equals(wanted)) {
      FilesBelow.delete(folder);
      mustHave(BYTES_OF_NONE + BYTES_OF_ONE * transmissions);
      make(installation, progress);
      Files.writeString(madeFor, wanted);
    } else {
      mustHave(BYTES_OF_NONE + megabytes(folder) * 1_000_000);
    }
    progress.accept(
        "copying the history of %,d transmissions, %,d MB on disk, kept in %s"
            .formatted(transmissions, megabytes(folder), folder));
    copy(folder.resolve("data"), to);
  }

  private void mustHave(long bytes) throws BenchFailure, IOException {
    long free = Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
    if (free < bytes) {
      throw new BenchFailure(
          "A history of %,d transmissions and its copy take %,d MB; %,d MB are free in %s"
              .formatted(transmissions, bytes / 1_000_000, free / 1_000_000, folder));
    }
  }

  private void make(Installation installation, Consumer<String> progress)
      throws BenchFailure, IOException, InterruptedException, GeneralSecurityException {
    long began = System.nanoTime();
    progress.accept("making a history of %,d transmissions, once".formatted(transmissions));
    try (var setup = BenchSetup.lay(installation, folder, "", progress)) {
      try (var channel = setup.httpChannel(BenchStandard.X850)) {
        channel.post(BenchStandard.X850.interchange(CONTROL_NUMBER, List.of("SAMPLE"), 5));
      }
      setup.await(1);
      long hubsUp = System.nanoTime();
      setup
          .database()
          .makeHistory(transmissions, made -> progress.accept(soFar(made, seconds(hubsUp))));
    }
    FilesBelow.delete(folder.resolve("home"));
    progress.accept("made in %.0f s".formatted(seconds(began)));
  }

  private String soFar(int made, double seconds) {
    return "%,d of %,d transmissions made in %.0f s, about %.0f s to go"
        .formatted(made, transmissions, seconds, seconds / made * (transmissions - made));
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(
            file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static long megabytes(Path folder) throws IOException {
    long bytes = 0;
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes / 1_000_000;
  }
}
