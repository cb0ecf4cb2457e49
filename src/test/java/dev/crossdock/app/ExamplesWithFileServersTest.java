package dev.crossdock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of routes with SFTP, FTPS and FTP servers of partners. */
class ExamplesWithFileServersTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  private static final String JSON = "{\"number\":\"Gr\u00f6\u00dfe \u20ac\"}";

  @TempDir static Path certificates;

  @SuppressWarnings("NullAway.Init")
  private static Certificate certificate;

  @TempDir private Path home;
  private ExampleHub hub;

  @BeforeAll
  static void makeCertificate() throws Exception {
    certificate = Certificate.make(certificates);
  }

  @BeforeEach
  void make() throws Exception {
    hub = new ExampleHub(postgres, broker, home);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private Path folder(String name) {
    return home.resolve("srv").resolve(name);
  }

  private ExampleHub sftp(String hosts) throws Exception {
    var known = Files.writeString(home.resolve("known_hosts"), hosts + "\n");
    return hub.given("alder.sftp.known-hosts", known.toString())
        .given("alder.sftp.user", "crossdock")
        .secret("alder.sftp.password", SftpPeer.PASSWORD);
  }

  private ExampleHub fromSftp(SftpPeer peer, String hosts) throws Exception {
    return sftp(hosts)
        .copy("from-sftp")
        .given("alder.sftp", peer.address() + "/out")
        .given("alder.sftp.every", 200)
        .given("alder.work", folder("work").toString())
        .given("alder.refused", folder("refused").toString())
        .start();
  }

  @Test
  void filesComeBySftp() throws Exception {
    try (var peer = new SftpPeer(folder("peer"), folder("refused"))) {
      ExampleSender.isProved(fromSftp(peer, peer.knownHost()), peer);
    }
  }

  /** Else a password would be given to whoever answers at this address. */
  @Test
  void nobodyLogsInToAServerWithAnotherHostKey() throws Exception {
    try (var peer = new SftpPeer(folder("peer"), folder("refused"));
        var other = new SftpPeer(folder("other"), folder("refused"))) {
      peer.offer("one.edi", ExampleSender.bytes("1"));
      fromSftp(peer, other.knownHost().replace(other.port(), peer.port()));
      await().until(() -> peer.clients.get() > 1);
      assertThat(peer.logins).hasValue(0);
      assertThat(peer.keeps("one.edi")).isTrue();
    }
  }

  @Test
  void documentsGoBySftp() throws Exception {
    try (var peer = new SftpPeer(folder("peer"), folder("refused"))) {
      sftp(peer.knownHost()).copy("to-sftp").given("alder.sftp.in", peer.address() + "/in").start();
      delivers("alder-sftp", peer, folder("peer/in"));
    }
  }

  private ExampleHub ftp() throws Exception {
    return hub.given("alder.ftp.user", "crossdock")
        .secret("alder.ftp.password", FtpPeer.PASSWORD)
        .given("alder.ftp.trust", certificate.trust().toString())
        .secret("alder.ftp.trust.password", Certificate.SECRET);
  }

  private ExampleHub fromFtp(FtpPeer peer, String server, UnaryOperator<String> change)
      throws Exception {
    return ftp()
        .copy("from-ftps", change)
        .given("alder.ftp", server + ':' + peer.port() + "/out")
        .given("alder.ftp.every", 200)
        .given("alder.work", folder("work").toString())
        .given("alder.refused", folder("refused").toString())
        .start();
  }

  @Test
  void filesComeByFtps() throws Exception {
    try (var peer = new FtpPeer(folder("peer"), folder("refused"), certificate)) {
      ExampleSender.isProved(fromFtp(peer, "localhost", UnaryOperator.identity()), peer);
    }
  }

  /** By Camel's own defaults it would be given to any certificate of any name. */
  @ParameterizedTest
  @CsvSource({"127.0.0.1, true", "localhost, false"})
  void noPasswordIsGivenToAServerOfAnotherNameOrThatNobodyTrusts(String server, boolean trusted)
      throws Exception {
    try (var peer = new FtpPeer(folder("peer"), folder("refused"), certificate)) {
      peer.offer("one.edi", ExampleSender.bytes("1"));
      fromFtp(
          peer,
          server,
          route -> trusted ? route : route.replaceAll("(?m)^ *ftpClient.trust.*\\n", ""));
      await().atMost(ExampleSender.PATIENCE).until(() -> peer.clients.get() > 1);
      assertThat(peer.passwords).hasValue(0);
      assertThat(peer.keeps("one.edi")).isTrue();
    }
  }

  @Test
  void filesComeByFtp() throws Exception {
    try (var peer = new FtpPeer(folder("peer"), folder("refused"), null)) {
      peer.offer("one.edi", ExampleSender.bytes(ExampleSender.BYTES));
      fromFtp(peer, "localhost", ExamplesWithFileServersTest::withoutTls);
      await().atMost(ExampleSender.PATIENCE).until(() -> !peer.keeps("one.edi"));
      assertThat(hub.stored()).containsExactly(ExampleSender.BYTES);
    }
  }

  private static String withoutTls(String route) {
    return route.replace("uri: ftps:", "uri: ftp:").replaceAll("(?m)^ *ftpClient.trust.*\n", "");
  }

  @Test
  void documentsGoByFtps() throws Exception {
    try (var peer = new FtpPeer(folder("peer"), folder("refused"), certificate)) {
      ftp().copy("to-ftps").given("alder.ftp.in", "localhost:" + peer.port() + "/in").start();
      delivers("alder-ftps", peer, folder("peer/in"));
    }
  }

  /** Delivered whole under its own name, and on again after the connection was cut. */
  private void delivers(String target, ExampleSender peer, Path folder) throws Exception {
    var order = hub.hub.planned.order("1", JSON);
    hub.hub.planned.plan(order, target);
    await().until(() -> hub.hub.planned.documentState(order).equals("delivered"));
    try (var files = Files.list(folder)) {
      assertThat(files)
          .singleElement()
          .satisfies(file -> assertThat(String.valueOf(file.getFileName())).endsWith(".json"))
          .satisfies(file -> assertThat(file).hasContent(JSON));
    }
    peer.cut();
    var second = hub.hub.planned.delivery(target);
    await()
        .atMost(ExampleSender.PATIENCE)
        .until(() -> hub.hub.planned.stateOf(second) == DeliveryState.DONE);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }
}
