package dev.crossdock.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What {@code -Xlog:gc} wrote. */
final class GcLog {

  private static final Pattern PAUSE = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

  private GcLog() {}

  /** The most heap in use before a collection, in megabytes; 0 where there was none. */
  static int peak(Path log) throws IOException {
    int peak = 0;
    for (var line : Files.readAllLines(log)) {
      var pause = PAUSE.matcher(line);
      if (pause.find()) {
        peak = Math.max(peak, Integer.parseInt(pause.group(1)));
      }
    }
    return peak;
  }
}
