package dev.crossdock.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One interchange of many orders of 2 KB. */
record LargeFile(Path path, int orders, long bytes) {

  static LargeFile write(Path path, BenchStandard standard, int control, long atLeast)
      throws IOException {
    int orders = 0;
    long bytes = 0;
    try (var out = Files.newBufferedWriter(path, StandardCharsets.ISO_8859_1)) {
      var part = new StringBuilder();
      standard.begin(part, control);
      while (bytes < atLeast) {
        orders++;
        standard.order(part, orders, "G" + control + "-" + orders, standard.linesOfTwoKilobytes());
        bytes += part.length();
        out.append(part);
        part.setLength(0);
      }
      standard.end(part, control, orders);
      out.append(part);
      bytes += part.length();
    }
    return new LargeFile(path, orders, bytes);
  }
}
