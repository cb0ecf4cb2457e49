package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintableOutputTest {

  @TempDir Path folder;

  @Test
  void valuesDoNotReachTheTerminalAsTheyAre() {
    var raw = new StringWriter();
    var out = new PrintableOutput(raw);
    out.printf("%s\t%s%n", "\u001b]0;title\u0007", "\u202egnp.exe");
    out.print('\u009b');
    out.flush();
    assertThat(raw.toString()).isEqualTo("\\u001b]0;title\\u0007\t\\u202egnp.exe\n\\u009b");
    PrintableOutput.raw(out).println("\u001b[1mours\u001b[0m");
    assertThat(raw.toString()).contains("\u001b[1mours");
  }

  @Test
  void everyCommandWritesThroughIt() throws Exception {
    var file = folder.resolve("evil\u001b[31m\u202e.edi");
    Files.writeString(file, "no \u001b[2J format");
    var stream = new ByteArrayOutputStream();
    var before = System.out;
    var errors = System.err;
    try (var captured = new PrintStream(stream, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      System.setErr(captured);
      Main.run("inspect", file.toString());
      Main.run("map", file.toString());
      Main.run("\u001b[31mwhat");
    } finally {
      System.setOut(before);
      System.setErr(errors);
    }
    assertThat(stream.toString(StandardCharsets.UTF_8))
        .contains("evil\\u001b[31m")
        .doesNotContain("\u001b", "\u202e");
  }
}
