package dev.crossdock.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A large interchange through {@code crossdock map} in a process with a small heap. */
final class LargeMapPart {

  private static final int HEAP = 256;

  private final Path home;
  private final Path folder;
  private final BenchScale scale;
  private final Consumer<String> progress;

  LargeMapPart(Path home, Path folder, BenchScale scale, Consumer<String> progress) {
    this.home = home;
    this.folder = folder;
    this.scale = scale;
    this.progress = progress;
  }

  List<Figure> run() throws BenchFailure, IOException, InterruptedException {
    var figures = new ArrayList<Figure>();
    for (var standard : BenchStandard.values()) {
      progress.accept(standard.words() + ": a large interchange through map");
      var file =
          LargeFile.write(folder.resolve(standard + ".edi"), standard, 1, scale.largeBytes());
      figures.add(map(standard, file));
      Files.delete(file.path());
    }
    return figures;
  }

  private Figure map(BenchStandard standard, LargeFile file)
      throws BenchFailure, IOException, InterruptedException {
    var gcLog = folder.resolve("map-gc-" + standard + ".log");
    long began = System.nanoTime();
    var process =
        new ProcessBuilder(
                BenchHub.java(),
                "-Xmx" + HEAP + "m",
                "-Xlog:gc:file=" + gcLog,
                "-Dcrossdock.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "dev.crossdock.cli.Main",
                "map",
                "--compact",
                file.path().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int lines = 0;
    int resident = 0;
    try (var in = process.getInputStream()) {
      var buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
        resident = Math.max(resident, Proc.peakResident(process.pid()));
      }
    }
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - began) / 1e9;
    if (exit != 0 || lines != file.orders()) {
      throw new BenchFailure(
          "map ended with %d: %d documents went in, %d came out"
              .formatted(exit, file.orders(), lines));
    }
    return Figure.of(
            "large.map." + standard,
            "%s, %.0f MB through map at %d MB heap"
                .formatted(standard.words(), file.bytes() / 1e6, HEAP),
            file.bytes() / 1e6 / seconds,
            "%.1f s, %.2f MB/s".formatted(seconds, file.bytes() / 1e6 / seconds),
            "%d documents in and out; peak heap %d MB, resident %d MB"
                .formatted(lines, GcLog.peak(gcLog), resident))
        .atLeast(0, "goes through");
  }
}
