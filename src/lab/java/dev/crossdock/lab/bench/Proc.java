package dev.crossdock.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code /proc} tells of processes; zeros where there is none. */
final class Proc {

  private static final Path PROC = Path.of("/proc");
  private static final double TICKS = 100;

  private Proc() {}

  /** CPU seconds of this process. */
  static double cpu(long pid) {
    var stat = stat(PROC.resolve(Long.toString(pid)));
    return stat.length < 14 ? 0 : ticks(stat, 11) + ticks(stat, 12);
  }

  /** CPU seconds of the threads that compile a Java program while it runs, those alive now. */
  static double compilerCpu(long pid) {
    double sum = 0;
    try (var threads = Files.newDirectoryStream(PROC.resolve(pid + "/task"))) {
      for (var thread : threads) {
        if (Files.readString(thread.resolve("comm")).contains("CompilerThre")) {
          var stat = stat(thread);
          sum += stat.length < 14 ? 0 : ticks(stat, 11) + ticks(stat, 12);
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return sum;
  }

  /** CPU seconds of PostgreSQL on this data folder: its postmaster and all that it started. */
  static double postgresCpu(Path data) {
    long postmaster = postmaster(data);
    if (postmaster < 0) {
      return 0;
    }
    var own = stat(PROC.resolve(Long.toString(postmaster)));
    double sum = cpu(postmaster) + (own.length < 16 ? 0 : ticks(own, 13) + ticks(own, 14));
    try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (var process : processes) {
        var stat = stat(process);
        if (stat.length >= 14 && Long.parseLong(stat[1]) == postmaster) {
          sum += ticks(stat, 11) + ticks(stat, 12);
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return sum;
  }

  private static long postmaster(Path data) {
    try (var files = Files.walk(data, 3)) {
      var file = files.filter(f -> f.endsWith("postmaster.pid")).findFirst();
      return file.isEmpty() ? -1 : Long.parseLong(Files.readAllLines(file.get()).get(0).strip());
    } catch (IOException | java.io.UncheckedIOException e) {
      return -1;
    }
  }

  /** Most resident memory so far, in megabytes. */
  static int peakResident(long pid) {
    try {
      for (var line : Files.readAllLines(PROC.resolve(pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Integer.parseInt(line.replaceAll("\\D", "")) / 1024;
        }
      }
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** The one-minute, five-minute and fifteen-minute load. */
  static String load() {
    try {
      var words = Files.readString(PROC.resolve("loadavg")).split(" ", -1);
      return words[0] + " " + words[1] + " " + words[2];
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static double ticks(String[] stat, int field) {
    return Long.parseLong(stat[field]) / TICKS;
  }

  /**
   * Fields from the state on: 1 is the parent, 11 and 12 its own time, 13 and 14 its children's.
   */
  private static String[] stat(Path process) {
    try {
      var text = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
      return text.substring(text.lastIndexOf(')') + 2).strip().split(" ", -1);
    } catch (IOException e) {
      return new String[0];
    }
  }
}
