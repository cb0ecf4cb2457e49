package dev.crossdock.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts what the acknowledgements in a partner's outbox accept. */
final class Answers {

  private static final Pattern AK9 = Pattern.compile("AK9\\*[AEP]\\*\\d+\\*\\d+\\*(\\d+)");
  private static final Pattern UCI_ACCEPTED = Pattern.compile("UCI\\+(\\d+)\\+[^']*\\+([178])'");

  private final Path outbox;
  private final Set<String> seen = new HashSet<>();
  private int files;
  private int accepted;

  Answers(Path outbox) {
    this.outbox = outbox;
  }

  /** Reads the files that are new. */
  void read() throws IOException {
    if (!Files.isDirectory(outbox)) {
      return;
    }
    try (var listed = Files.newDirectoryStream(outbox)) {
      for (var file : listed) {
        var name = String.valueOf(file.getFileName());
        if (!name.startsWith(".") && seen.add(name)) {
          files++;
          take(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private void take(String text) {
    var ak9 = AK9.matcher(text);
    while (ak9.find()) {
      accepted += Integer.parseInt(ak9.group(1));
    }
    accepted += (int) UCI_ACCEPTED.matcher(text).results().count();
  }

  /** How many files there were. */
  int files() {
    return files;
  }

  /** Orders that 997s accept, and interchanges that CONTRLs do. */
  int accepted() {
    return accepted;
  }
}
