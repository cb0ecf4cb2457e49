package dev.crossdock.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSshClientTest {

  @TempDir Path home;
  private SftpHub hub;

  @BeforeEach
  void start() throws Exception {
    ClientProgram.require("sftp");
    hub = new SftpHub(home).start();
  }

  @AfterEach
  void stop() throws IOException {
    if (hub != null) {
      hub.close();
    }
  }

  @Test
  void putsKeepingTimesAndStillSeesTheFile() throws IOException {
    var file = Files.writeString(home.resolve("a.edi"), "hello");
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_000_000_000)));

    var ended = sftp("put -p a.edi inbox/\nls -l inbox\nput -p a.edi inbox/\n").succeeded();

    assertThat(ended.output()).containsPattern("Sep +9 +2001 .*a\\.edi");
    assertThat(hub.store.names()).containsExactly("a.edi", "a.edi");
    await().until(() -> !Files.exists(hub.folder("inbox/a.edi")));
  }

  @Test
  void resumesWhatWasCutOff() throws IOException {
    Files.writeString(home.resolve("a.edi"), "hello world");
    Files.createDirectories(hub.folder("inbox"));
    Files.writeString(hub.folder("inbox/a.edi"), "hello");
    hub.restart();

    sftp("reput a.edi inbox/a.edi\n").succeeded();

    assertThat(hub.store.received).singleElement().matches(r -> r.text().equals("hello world"));
  }

  @Test
  void renamesFromATemporaryName() throws IOException {
    Files.writeString(home.resolve("a.edi"), "hello");

    sftp("put a.edi inbox/a.edi.part\nrename inbox/a.edi.part inbox/a.edi\n").succeeded();

    assertThat(hub.store.names()).containsExactly("a.edi");
  }

  @Test
  void isToldWhenAFileIsNotTaken() throws IOException {
    Files.writeString(home.resolve("a.edi"), "hello");
    hub.store.refuse = true;

    sftp("put a.edi inbox/a.edi\n").failed();
    sftp("put a.edi outbox/a.edi\n").failed();
    sftp("mkdir inbox/x\n").failed();
    sftp("symlink /etc/passwd inbox/x\n").failed();
    sftp("ln inbox/a.edi inbox/b.edi\n").failed();

    assertThat(hub.store.received).isEmpty();
  }

  @Test
  void sendsALargeFileWhole() throws IOException {
    var bytes = new byte[2 << 20];
    new java.util.Random(1).nextBytes(bytes);
    Files.write(home.resolve("large.edi"), bytes);

    sftp("put -f large.edi inbox/\n").succeeded();

    assertThat(hub.store.received)
        .singleElement()
        .matches(r -> java.util.Arrays.equals(r.bytes(), bytes));
  }

  @Test
  void fetchesAndDeletesFromTheOutbox() throws IOException {
    hub.server
        .outbox()
        .write(
            OutboxFiles.OutFile.of("acme", OutboxFiles.Folder.ERRORS, "7.txt", new byte[100_000]));

    sftp("get errors/7.txt\nrm errors/7.txt\nls errors\n").succeeded();

    assertThat(home.resolve("7.txt")).hasSize(100_000);
    assertThat(hub.store.pickedUp).contains("acme:errors/7.txt");
  }

  @Test
  void hasNoShellAndNoForwarding() throws IOException {
    assertThat(ssh("acme", hub.privateKey(), "id").exitCode()).isNotZero();
  }

  @Test
  void isNotLetInWithAnotherKeyOrOnceDisabled() throws IOException {
    var other = home.resolve("id_other");
    ClientProgram.run(
            home,
            List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", other.toString()),
            "")
        .succeeded();
    sftp("acme", other, "ls\n").failed();
    sftp("nobody", hub.privateKey(), "ls\n").failed();
    sftp("../acme", hub.privateKey(), "ls\n").failed();

    hub.partner("acme", hub.publicKey(), "enabled: false");
    assertThat(hub.partners.reload()).isEmpty();
    sftp("ls\n").failed();
  }

  @Test
  void seesTheSameHostKeyAfterARestart() throws IOException {
    sftp("ls\n").succeeded();
    hub.settings = SftpSettings.loopback(hub.server.port(), hub.settings.folder());
    hub.restart();

    run("acme", hub.privateKey(), "ls\n", "yes").succeeded();
    assertThat(Files.getPosixFilePermissions(home.resolve("sftp/host-key-ed25519"))).hasSize(2);
  }

  private ClientProgram.Ended sftp(String batch) throws IOException {
    return sftp("acme", hub.privateKey(), batch);
  }

  private ClientProgram.Ended sftp(String user, Path key, String batch) throws IOException {
    return run(user, key, batch, "accept-new");
  }

  private ClientProgram.Ended run(String user, Path key, String batch, String strict)
      throws IOException {
    return ClientProgram.run(
        home,
        List.of(
            "sftp",
            "-P" + hub.server.port(),
            "-oBatchMode=yes",
            "-oIdentitiesOnly=yes",
            "-oIdentityFile=" + key,
            "-oUserKnownHostsFile=" + home.resolve("known_hosts"),
            "-oGlobalKnownHostsFile=/dev/null",
            "-oStrictHostKeyChecking=" + strict,
            "-F/dev/null",
            "-b-",
            "-oUser=" + user,
            "127.0.0.1"),
        batch);
  }

  private ClientProgram.Ended ssh(String user, Path key, String command) throws IOException {
    return ClientProgram.run(
        home,
        List.of(
            "ssh",
            "-p" + hub.server.port(),
            "-oBatchMode=yes",
            "-oIdentitiesOnly=yes",
            "-oIdentityFile=" + key,
            "-oUserKnownHostsFile=/dev/null",
            "-oStrictHostKeyChecking=no",
            "-F/dev/null",
            "-l" + user,
            "127.0.0.1",
            command),
        "");
  }
}
