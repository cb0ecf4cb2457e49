package dev.crossdock.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LftpClientTest {

  @TempDir Path home;
  private SftpHub hub;

  @BeforeEach
  void start() throws Exception {
    ClientProgram.require("lftp");
    hub = new SftpHub(home).start();
  }

  @AfterEach
  void stop() throws IOException {
    if (hub != null) {
      hub.close();
    }
  }

  @Test
  void putsAFileAndItsTimes() throws IOException {
    Files.writeString(home.resolve("a.edi"), "hello");

    var ended = lftp("put -O inbox a.edi; cls -l inbox/").succeeded();

    assertThat(ended.output()).contains("a.edi");
    assertThat(hub.store.received).singleElement().matches(r -> r.text().equals("hello"));
  }

  @Test
  void putsUnderATemporaryName() throws IOException {
    Files.writeString(home.resolve("a.edi"), "hello");

    lftp("set xfer:use-temp-file yes; set xfer:temp-file-name *.tmp; put -O inbox a.edi")
        .succeeded();

    assertThat(hub.store.names()).containsExactly("a.edi");
  }

  @Test
  void resumesWhatWasCutOff() throws IOException {
    Files.writeString(home.resolve("a.edi"), "hello world");
    Files.createDirectories(hub.folder("inbox"));
    Files.writeString(hub.folder("inbox/a.edi"), "hello");
    hub.restart();

    lftp("put -c -O inbox a.edi").succeeded();

    assertThat(hub.store.received).singleElement().matches(r -> r.text().equals("hello world"));
  }

  @Test
  void mirrorsTheOutboxAndRemovesWhatItTook() throws IOException {
    hub.server
        .outbox()
        .writeAll(
            List.of(
                OutboxFiles.OutFile.of("acme", OutboxFiles.Folder.OUTBOX, "1", new byte[10]),
                OutboxFiles.OutFile.of("acme", OutboxFiles.Folder.OUTBOX, "2", new byte[20])));

    lftp("mirror --Remove-source-files outbox got").succeeded();

    assertThat(home.resolve("got/2")).hasSize(20);
    assertThat(hub.folder("outbox")).isEmptyDirectory();
    assertThat(hub.store.pickedUp).contains("acme:outbox/1", "acme:outbox/2");
  }

  private ClientProgram.Ended lftp(String commands) throws IOException {
    var connect =
        "ssh -a -x -F /dev/null -oBatchMode=yes -oIdentitiesOnly=yes -oStrictHostKeyChecking=no"
            + " -oUserKnownHostsFile=/dev/null -i "
            + hub.privateKey();
    return ClientProgram.run(
        home,
        List.of(
            "lftp",
            "--norc",
            "-c",
            "set net:max-retries 1; set sftp:connect-program \""
                + connect
                + "\"; open -u acme,none -p "
                + hub.server.port()
                + " sftp://127.0.0.1; "
                + commands),
        "");
  }
}
