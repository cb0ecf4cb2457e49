package dev.crossdock.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.crossdock.testing.OpenToOthers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpServerTest {

  private static final Set<OpenMode> PUT =
      EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
  private static final Set<OpenMode> RESUME =
      EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Append);

  @TempDir Path home;
  private SftpHub hub;
  private ClientSession session;
  private SftpClient sftp;

  @BeforeEach
  void connect() throws Exception {
    hub = new SftpHub(home).start();
    session = hub.session();
    sftp = hub.sftp(session);
  }

  @AfterEach
  void stop() throws IOException {
    hub.close();
  }

  @Test
  void receivesAFileBeforeItsCloseIsAnswered() throws IOException {
    put("inbox/a.edi", "hello");

    assertThat(hub.store.received)
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.partner()).isEqualTo("acme");
              assertThat(r.channel()).isEqualTo("files");
              assertThat(r.name()).isEqualTo("a.edi");
              assertThat(r.text()).isEqualTo("hello");
            });
    assertThat(hub.unfinished.all()).isEmpty();
  }

  @Test
  void tellsWhoLogsInAndWhoIsRefused() throws Exception {
    assertThat(hub.told).containsExactly("in acme 127.0.0.1");
    var strange = SecurityUtils.getKeyPairGenerator(SecurityUtils.EDDSA).generateKeyPair();
    assertThatThrownBy(() -> hub.session("acme", strange)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> hub.session("nobody", strange)).isInstanceOf(IOException.class);
    await()
        .untilAsserted(
            () ->
                assertThat(hub.told)
                    .containsExactly(
                        "in acme 127.0.0.1", "refused acme 127.0.0.1", "refused nobody 127.0.0.1"));
  }

  @Test
  void keepsEverythingFromOtherAccounts() throws IOException {
    put("inbox/a.edi", "received, and there until the session ends");
    put("inbox/b.edi.tmp", "under way");
    out("c.edi", "for the partner");
    out("d.edi", "deleted, so fetched");
    sftp.remove("outbox/d.edi");

    assertThat(OpenToOthers.below(hub.home.resolve("sftp"))).isEmpty();
  }

  /** A delivery moves a file to its place while the server starts: then it is not there to ask. */
  @Test
  void startsThoughWhatItCleansVanishes() throws IOException {
    hub.server.close();
    var staging = Files.createDirectories(hub.home.resolve("sftp/state/acme/staging"));
    Files.createSymbolicLink(staging.resolve("vanished.new"), staging.resolve("nothing"));

    hub.start();

    assertThat(staging.resolve("vanished.new")).isSymbolicLink();
  }

  /** It shares the folder with this one, and died. */
  @Test
  void takesANameThatAnotherHubHadReceivedOrBegun() throws IOException {
    put("inbox/first.edi", "first");
    left("received.edi", UploadMark.State.STORED, Duration.ZERO);
    left("begun.edi", UploadMark.State.WRITING, Duration.ofMinutes(3));
    left("under-way.edi", UploadMark.State.WRITING, Duration.ofSeconds(10));

    put("inbox/received.edi", "new");
    put("inbox/begun.edi", "whole");
    assertThatThrownBy(() -> put("inbox/under-way.edi", "x"))
        .hasMessageContaining("try again in 2 minutes");

    assertThat(hub.store.received)
        .extracting(r -> r.text())
        .containsExactly("first", "new", "whole");
    assertThat(Files.readString(hub.folder("inbox/under-way.edi"))).isEqualTo("half");
  }

  private void left(String name, UploadMark.State state, Duration ago) throws IOException {
    var file = hub.folder("inbox/" + name);
    Files.writeString(file, "half");
    Files.setLastModifiedTime(
        file, java.nio.file.attribute.FileTime.from(java.time.Instant.now().minus(ago)));
    var marks = hub.home.resolve("sftp/state/acme/inbox");
    new UploadMark(state, "an-upload", Long.MAX_VALUE).write(marks.resolve(name));
  }

  @Test
  void showsAReceivedFileUntilTheSessionEnds() throws IOException {
    put("inbox/a.edi", "hello");

    assertThat(sftp.stat("inbox/a.edi").getSize()).isEqualTo(5);
    sftp.setStat(
        "inbox/a.edi",
        new Attributes().accessTime(1_000_000_000L).modifyTime(1_000_000_000L).perms(0600));
    assertThat(sftp.stat("inbox/a.edi").getModifyTime().toMillis()).isEqualTo(1_000_000_000_000L);
    session.close(false);

    await().until(() -> !Files.exists(hub.folder("inbox/a.edi")));
    assertThat(hub.store.names()).containsExactly("a.edi");
  }

  @Test
  void takesTheSameNameTwiceAsTwoTransmissions() throws IOException {
    put("inbox/a.edi", "one");
    put("inbox/a.edi", "two");

    assertThat(hub.store.received).extracting(r -> r.text()).containsExactly("one", "two");
    assertThat(hub.store.uploadIds).hasSize(2);
  }

  @Test
  void receivesATemporaryFileOnlyWhenItIsRenamed() throws IOException {
    put("inbox/a.edi.tmp", "hello");
    assertThat(hub.store.received).isEmpty();
    assertThat(hub.unfinished.all()).singleElement().matches(u -> u.size() == 5 && !u.open());

    sftp.rename("inbox/a.edi.tmp", "inbox/a.edi");

    assertThat(hub.store.names()).containsExactly("a.edi");
    assertThat(sftp.stat("inbox/a.edi").getSize()).isEqualTo(5);
    assertThat(hub.unfinished.all()).isEmpty();
  }

  @Test
  void tellsTheClientWhenTheStoreRefusesAndTakesTheFileLater() throws IOException {
    hub.store.refuse = true;
    assertThatThrownBy(() -> put("inbox/a.edi", "hello")).hasMessageContaining("store is closed");
    assertThat(hub.unfinished.all()).hasSize(1);
    put("inbox/b.tmp", "b");
    assertThatThrownBy(() -> sftp.rename("inbox/b.tmp", "inbox/b.edi"))
        .isInstanceOf(IOException.class);

    hub.store.refuse = false;
    try (var handle = sftp.open("inbox/a.edi", RESUME)) {
      assertThat(handle.isOpen()).isTrue();
    }
    sftp.rename("inbox/b.tmp", "inbox/b.edi");

    assertThat(hub.store.received).extracting(r -> r.text()).containsExactly("hello", "b");
  }

  @Test
  void opensNoFileWhileTheHubTakesNoneAndTakesAnOpenOneToItsEnd() throws IOException {
    var open = sftp.open("inbox/a.edi", PUT);
    hub.store.full = "The disk is full. Try again in 60 seconds.";
    sftp.write(open, 0, "ISA".getBytes(UTF_8));
    sftp.close(open);
    assertThat(hub.store.received).hasSize(1);
    assertThatThrownBy(() -> put("inbox/b.edi", "x"))
        .hasMessageContaining("Try again in 60 seconds");
    assertThat(hub.unfinished.all()).isEmpty();
    hub.store.full = null;
    put("inbox/b.edi", "x");
    assertThat(hub.store.names()).containsExactly("a.edi", "b.edi");
  }

  @Test
  void keepsACutUploadUnfinishedAndResumable() throws IOException {
    var handle = sftp.open("inbox/a.edi", PUT);
    sftp.write(handle, 0, "hel".getBytes(UTF_8));
    cut();
    await().until(() -> hub.unfinished.all().stream().noneMatch(u -> u.open()));

    assertThat(hub.store.received).isEmpty();
    assertThat(hub.unfinished.all())
        .singleElement()
        .matches(
            u -> u.size() == 3 && u.fileName().equals("a.edi") && u.partnerId().equals("acme"));

    hub.restart();
    assertThat(hub.store.received).isEmpty();
    assertThat(hub.unfinished.all()).hasSize(1);

    sftp = hub.sftp(hub.session());
    try (var again = sftp.open("inbox/a.edi", RESUME)) {
      sftp.write(again, 3, "lo".getBytes(UTF_8));
    }
    assertThat(hub.store.received).singleElement().matches(r -> r.text().equals("hello"));
  }

  @Test
  void refusesToRenameWhatWasCutOff() throws IOException {
    var handle = sftp.open("inbox/a.tmp", PUT);
    sftp.write(handle, 0, "hel".getBytes(UTF_8));
    cut();
    await().until(() -> hub.unfinished.all().stream().noneMatch(u -> u.open()));
    sftp = hub.sftp(hub.session());

    assertThatThrownBy(() -> sftp.rename("inbox/a.tmp", "inbox/a.edi"))
        .isInstanceOf(IOException.class);
    assertThat(hub.store.received).isEmpty();
  }

  @Test
  void letsAClientGoOnThatComesBackBeforeItsOldConnectionIsKnownToBeDead() throws IOException {
    var old = sftp.open("inbox/a.edi", PUT);
    sftp.write(old, 0, "hel".getBytes(UTF_8));
    var second = hub.sftp(hub.session());
    try (var handle = second.open("inbox/a.edi", RESUME)) {
      second.write(handle, 3, "lo".getBytes(UTF_8));
      assertThatThrownBy(() -> sftp.write(old, 3, "XX".getBytes(UTF_8)))
          .isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> sftp.close(old)).isInstanceOf(IOException.class);

    assertThat(hub.store.received).singleElement().matches(r -> r.text().equals("hello"));
  }

  @Test
  void takesWritesInAnyOrderButNoHoles() throws IOException {
    try (var handle = sftp.open("inbox/a.edi", PUT)) {
      sftp.write(handle, 3, "lo".getBytes(UTF_8));
      sftp.write(handle, 0, "hel".getBytes(UTF_8));
    }
    assertThat(hub.store.received).singleElement().matches(r -> r.text().equals("hello"));

    var holed = sftp.open("inbox/b.edi", PUT);
    sftp.write(holed, 3, "lo".getBytes(UTF_8));
    assertThatThrownBy(() -> sftp.close(holed)).isInstanceOf(IOException.class);
    assertThat(hub.store.received).hasSize(1);
    assertThat(sftp.stat("inbox/b.edi").getSize()).isZero();
  }

  @Test
  void overwritesWithinOneUpload() throws IOException {
    try (var handle = sftp.open("inbox/a.edi", PUT)) {
      sftp.write(handle, 0, "jello".getBytes(UTF_8));
      sftp.write(handle, 0, "h".getBytes(UTF_8));
    }
    assertThat(hub.store.received).singleElement().matches(r -> r.text().equals("hello"));
  }

  @Test
  void receivesAnEmptyFile() throws IOException {
    put("inbox/empty.edi", "");

    assertThat(hub.store.received).singleElement().matches(r -> r.bytes().length == 0);
  }

  @Test
  void refusesFilesBeyondSizeAndQuota() throws IOException {
    var megabyte = new byte[1 << 20];
    var large = sftp.open("inbox/large.edi", PUT);
    assertThatThrownBy(() -> write(large, megabyte, 3)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> sftp.close(large)).isInstanceOf(IOException.class);
    sftp.remove("inbox/large.edi");

    for (var name : new String[] {"inbox/1.tmp", "inbox/2.tmp", "inbox/3.tmp"}) {
      try (var handle = sftp.open(name, PUT)) {
        write(handle, megabyte, 1);
      }
    }
    assertThatThrownBy(() -> put("inbox/4.edi", "too much")).isInstanceOf(IOException.class);
    sftp.remove("inbox/3.tmp");
    put("inbox/4.edi", "fits");

    assertThat(hub.store.names()).containsExactly("4.edi");
  }

  @Test
  void refusesTooManyFiles() throws IOException {
    for (int i = 0; i < 4; i++) {
      put("inbox/" + i + ".tmp", "x");
    }
    put("inbox/last.tmp", "x");
    assertThatThrownBy(() -> put("inbox/one-more.edi", "x")).isInstanceOf(IOException.class);
  }

  @Test
  void keepsThePartnerInItsFolders() throws IOException {
    Files.writeString(home.resolve("secret"), "secret");
    for (var path :
        new String[] {
          "../secret",
          "/../../../secret",
          "inbox/../../../../secret",
          "outbox/../../secret",
          "a.edi",
          "/other/a.edi",
          "outbox/a.edi",
          "errors/a.edi",
          "inbox/sub/a.edi"
        }) {
      assertThatThrownBy(() -> put(path, "x")).as(path).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> sftp.open(path, EnumSet.of(OpenMode.Read)))
          .as(path)
          .isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> sftp.mkdir("inbox/sub")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> sftp.mkdir("new")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> sftp.rmdir("inbox")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> sftp.symLink("inbox/l", "/etc/passwd"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> sftp.rename("inbox", "gone")).isInstanceOf(IOException.class);
    assertThat(sftp.canonicalPath("../../..")).isEqualTo("/");
    assertThat(sftp.readDir("/"))
        .extracting(e -> e.getFilename())
        .filteredOn(name -> !name.startsWith("."))
        .containsExactlyInAnyOrder("inbox", "outbox", "errors");
    assertThat(hub.store.received).isEmpty();
  }

  @Test
  void doesNotFollowALinkThatSomeoneElseMade() throws IOException {
    Files.writeString(home.resolve("secret"), "secret");
    Files.createSymbolicLink(hub.folder("outbox/link"), home.resolve("secret"));

    assertThatThrownBy(() -> sftp.open("outbox/link", EnumSet.of(OpenMode.Read)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void recordsThatAFileWasReadToItsEndOrDeleted() throws IOException {
    out("a.997", "hello");
    out("b.997", "hello");
    out("c.997", "hello");

    var half = sftp.open("outbox/c.997", EnumSet.of(OpenMode.Read));
    sftp.read(half, 0, new byte[2]);
    sftp.close(half);
    try (var in = sftp.read("outbox/a.997")) {
      assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("hello");
    }
    sftp.remove("outbox/b.997");

    await()
        .untilAsserted(
            () ->
                assertThat(hub.store.pickedUp)
                    .containsExactly("acme:outbox/a.997", "acme:outbox/b.997"));
    assertThatThrownBy(() -> put("outbox/a.997", "mine")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> sftp.rename("outbox/a.997", "inbox/a.997"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void writesAFileForAPartnerOnceHoweverOftenAsked() throws IOException {
    out("a.997", "hello");
    out("a.997", "other");
    assertThat(hub.folder("outbox/a.997")).hasContent("hello");
    sftp.remove("outbox/a.997");

    out("a.997", "hello");

    assertThat(hub.folder("outbox/a.997")).doesNotExist();
    assertThatThrownBy(() -> out("../inbox/x", "x")).isInstanceOf(IOException.class);
  }

  @Test
  void removesAfterACrashWhatWasReceivedAndAsksAboutWhatMayHaveBeen() throws Exception {
    var inbox = hub.folder("inbox");
    var marks = home.resolve("sftp/state/acme/inbox");
    hub.server.close();
    Files.createDirectories(marks);
    hub.store.uploadIds.add("known");
    for (var mark :
        new String[] {
          "stored x 9", "committing known 9", "committing unknown 9", "torn", "writing x 2"
        }) {
      var name = mark.replace(' ', '-');
      Files.writeString(inbox.resolve(name), "bytes");
      Files.writeString(marks.resolve(name), mark + "\n");
    }
    Files.writeString(marks.resolve("orphan"), "stored x 9\n");

    hub.start();

    assertThat(hub.store.received).isEmpty();
    assertThat(hub.unfinished.all())
        .extracting(u -> u.fileName() + " " + u.size())
        .containsExactlyInAnyOrder("committing-unknown-9 5", "torn 5", "writing-x-2 2");
    assertThat(marks.resolve("orphan")).doesNotExist();
  }

  @Test
  void finishesACommitWhoseClientIsGoneAndRemovesTheFile() throws Exception {
    var entered = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    hub.store.beforeAnswer =
        () -> {
          entered.countDown();
          try {
            go.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted in the middle of a commit", e);
          }
        };
    var closing =
        new Thread(
            () -> {
              try {
                put("inbox/a.edi", "hello");
              } catch (IOException e) {
                // the connection is cut below
              }
            });
    closing.start();
    assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
    cut();
    go.countDown();
    closing.join();

    await().until(() -> !Files.exists(hub.folder("inbox/a.edi")));
    assertThat(hub.store.names()).containsExactly("a.edi");
    assertThat(hub.unfinished.all()).isEmpty();
  }

  @Test
  void letsOnlySoManySessionsIn() throws IOException {
    hub.settings =
        new SftpSettings(
            "127.0.0.1",
            0,
            hub.settings.folder(),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            3,
            3,
            3,
            2,
            6);
    hub.restart();
    var first = hub.session();
    hub.session();

    assertThatThrownBy(() -> hub.session()).isInstanceOf(IOException.class);
    first.close(true);
    await().ignoreExceptions().until(() -> hub.session().isOpen());
  }

  @Test
  void endsIdleSessions() throws IOException {
    hub.settings =
        new SftpSettings(
            "127.0.0.1",
            0,
            hub.settings.folder(),
            Duration.ofMillis(300),
            Duration.ofSeconds(10),
            3,
            3,
            3,
            2,
            6);
    hub.restart();
    var idle = hub.session();

    await().until(() -> !idle.isOpen());
  }

  private void put(String path, String text) throws IOException {
    var handle = sftp.open(path, PUT);
    try {
      if (!text.isEmpty()) {
        sftp.write(handle, 0, text.getBytes(UTF_8));
      }
    } finally {
      sftp.close(handle);
    }
  }

  private void write(SftpClient.Handle handle, byte[] bytes, int times) throws IOException {
    int step = 32 * 1024;
    for (long at = 0; at < (long) bytes.length * times; at += step) {
      sftp.write(handle, at, bytes, 0, step);
    }
  }

  private void out(String name, String text) throws IOException {
    hub.server
        .outbox()
        .write(
            OutboxFiles.OutFile.of("acme", OutboxFiles.Folder.OUTBOX, name, text.getBytes(UTF_8)));
  }

  /** The TCP connection goes, without a word of SSH or SFTP. */
  private void cut() {
    session.getIoSession().close(true);
  }
}
