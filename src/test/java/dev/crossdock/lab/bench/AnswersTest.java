package dev.crossdock.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {

  @Test
  void countsWhatIsAcceptedAndEachFileOnce(@TempDir Path outbox) throws IOException {
    var answers = new Answers(outbox);
    Files.writeString(outbox.resolve("1.997"), "ST*997*1~AK1*PO*7~AK9*P*100*100*99~SE*4*1~");
    Files.writeString(outbox.resolve("2.contrl"), "UCI+7+A:14+B:14+8'");
    Files.writeString(outbox.resolve("3.contrl"), "UCI+8+A:14+B:14+4+2'");
    answers.read();
    answers.read();
    assertThat(answers.files()).isEqualTo(3);
    assertThat(answers.accepted()).isEqualTo(100);
  }

  @Test
  void readsThePeakOfAHeap(@TempDir Path folder) throws IOException {
    var log = folder.resolve("gc.log");
    Files.writeString(
        log,
        "[1s] GC(0) Pause Young (Normal) 24M->6M(256M) 3ms\n[2s] GC(1) Pause 190M->40M(256M)\n");
    assertThat(GcLog.peak(log)).isEqualTo(190);
  }
}
