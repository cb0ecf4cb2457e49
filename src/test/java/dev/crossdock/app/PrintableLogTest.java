package dev.crossdock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class PrintableLogTest {
  private static final String EVIL = "a\u001b[2J\n2026-11-30 ERROR forged\u202e\u0085\u0000";

  @Test
  void messagesParametersAndCausesStayOnTheirLine() {
    var record =
        new ExtLogRecord(
            Level.ERROR,
            "%s failed",
            ExtLogRecord.FormatStyle.PRINTF,
            PrintableLogTest.class.getName());
    record.setParameters(new Object[] {EVIL});
    var suppressed = new IOException(EVIL);
    var thrown = new IllegalStateException(EVIL, new IOException("url ?password=hunter2 " + EVIL));
    thrown.addSuppressed(suppressed);
    record.setThrown(thrown);

    assertThat(new PrintableLog().isLoggable(record)).isTrue();
    var line = new PatternFormatter("%s%e%n").format(record);

    assertThat(line)
        .contains("\\u001b[2J\\n2026-11-30 ERROR forged\\u202e\\u0085\\u0000 failed")
        .contains("java.lang.IllegalStateException: a\\u001b")
        .contains("java.io.IOException: url ?password=xxxxxx")
        .contains("Suppressed: java.io.IOException: a\\u001b")
        .contains("PrintableLogTest.java")
        .doesNotContain("\u001b", "\u202e", "\u0085", "\u0000", "hunter2", "\n2026-11-30");
  }

  @Test
  void ordinaryRecordsAreLeftAlone() {
    var record = new ExtLogRecord(Level.INFO, "%d files", ExtLogRecord.FormatStyle.PRINTF, "x");
    record.setParameters(new Object[] {3});
    var thrown = new IllegalStateException("plain");
    record.setThrown(thrown);
    assertThat(new PrintableLog().isLoggable(record)).isTrue();
    assertThat(record.getMessage()).isEqualTo("%d files");
    assertThat(record.getThrown()).isSameAs(thrown);
  }

  @Test
  void everyHandlerNamesTheFilter() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
        .contains("quarkus.log.console.filter=printable", "quarkus.log.file.filter=printable")
        .contains("quarkus.log.syslog.filter=printable", "quarkus.log.socket.filter=printable");
  }
}
