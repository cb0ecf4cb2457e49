package dev.crossdock.sftp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who do not log in can do to the SFTP server, and what it offers to anybody. */
class StrangersTest {

  /** One for all: a key of its own is what takes time. */
  @TempDir static Path home;

  private static SftpHub hub;
  private final List<Socket> strangers = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    hub = new SftpHub(home).start();
  }

  @AfterAll
  static void stop() throws IOException {
    hub.close();
  }

  @AfterEach
  void restart() throws IOException {
    hang();
    hub.settings = SftpSettings.loopback(0, hub.settings.folder());
    hub.restart();
  }

  @Test
  void connectionsThatAreTooManyAreClosedAndLeaveNothingBehind() throws IOException {
    strangers(1, "127.0.0.1");
    long before = descriptors();
    hang();

    strangers(300, "127.0.0.1");

    int most = hub.settings.maxStrangersOfAddress();
    await().untilAsserted(() -> assertThat(stillOpen()).isEqualTo(most));
    hang();
    await().untilAsserted(() -> assertThat(descriptors()).isLessThan(before + most));
  }

  @Test
  void thoseWhoSayNothingKeepNoPartnerOut() throws IOException {
    var inside = hub.session();

    for (int address = 2; address < 12; address++) {
      strangers(50, "127.0.0." + address);
    }

    assertThat(hub.sessionFrom("127.0.0.50").isAuthenticated()).as("another address").isTrue();
    assertThat(hub.sessionFrom("127.0.0.2").isAuthenticated()).as("their address").isTrue();
    assertThat(inside.isOpen()).as("who was inside stays").isTrue();
    assertThat(stillOpen()).isLessThanOrEqualTo(hub.settings.maxStrangers());
  }

  @Test
  void whoDoesNotLogInInTimeIsCutOff() throws IOException {
    var all = hub.settings;
    hub.settings =
        new SftpSettings(
            all.host(),
            0,
            all.folder(),
            all.idleTimeout(),
            Duration.ofMillis(500),
            all.maxSessions(),
            all.maxStrangers(),
            all.maxStrangersOfAddress(),
            all.maxSessionsPerPartner(),
            all.maxAuthTries());
    hub.restart();

    strangers(3, "127.0.0.1");

    await().untilAsserted(() -> assertThat(stillOpen()).isZero());
  }

  @Test
  void aConnectionThatEndsBeforeTheLoginLeavesNoStackTrace() throws IOException {
    var traces = new Traces();
    var log = Logger.getLogger("");
    log.addHandler(traces);
    try {
      strangers(30, "127.0.0.1");
      for (var said :
          List.of(
              "GET / HTTP/1.1\r\n\r\n",
              "SSH-1.0-old\r\n",
              "SSH-2.0-x\r\n" + "\0".repeat(64),
              "SSH-2.0-x\r\n\177\177\177\177" + "\1".repeat(300),
              "x".repeat(70_000))) {
        for (boolean abrupt : new boolean[] {false, true}) {
          var one = strangers(1, "127.0.0.3").get(0);
          one.getOutputStream().write(said.getBytes(US_ASCII));
          if (abrupt) {
            one.setSoLinger(true, 0);
            one.close();
          }
        }
      }
      assertThat(hub.session().isAuthenticated()).isTrue();
      hang();
      hub.restart();
    } finally {
      log.removeHandler(traces);
    }
    assertThat(traces.seen).isEmpty();
  }

  @Test
  void offersNothingOfSha1AndNoCompression() throws IOException {
    var offered = new ConcurrentHashMap<KexProposalOption, String>();
    hub.client()
        .addSessionListener(
            new SessionListener() {
              @Override
              public void sessionNegotiationEnd(
                  Session session,
                  Map<KexProposalOption, String> client,
                  Map<KexProposalOption, String> server,
                  Map<KexProposalOption, String> agreed,
                  Throwable failure) {
                offered.putAll(server);
              }
            });
    hub.session();

    assertThat(offered.get(KexProposalOption.S2CCOMP)).isEqualTo("none");
    assertThat(offered.get(KexProposalOption.C2SCOMP)).isEqualTo("none");
    assertThat(offered.getOrDefault(KexProposalOption.SERVERKEYS, "").split(","))
        .contains("ssh-ed25519", "rsa-sha2-512", "rsa-sha2-256")
        .doesNotContain("ssh-rsa", "ssh-dss");
    assertThat(offered.get(KexProposalOption.C2SMAC)).contains("hmac-sha2").doesNotContain("sha1");
    assertThat(offered.get(KexProposalOption.ALGORITHMS)).doesNotContain("sha1");
    assertThat(offered.get(KexProposalOption.C2SENC)).doesNotContain("cbc");
  }

  @Test
  void aClientThatKnowsOnlySha1DoesNotGetIn() {
    var known = hub.client().getSignatureFactories();
    hub.client().setSignatureFactories(List.of(BuiltinSignatures.rsa));
    try {
      assertThatThrownBy(() -> hub.session()).isInstanceOf(IOException.class);
    } finally {
      hub.client().setSignatureFactories(known);
    }
  }

  private List<Socket> strangers(int count, String from) throws IOException {
    var opened = new ArrayList<Socket>();
    for (int one = 0; one < count; one++) {
      var socket =
          new Socket(
              InetAddress.getLoopbackAddress(), hub.server.port(), InetAddress.getByName(from), 0);
      opened.add(socket);
    }
    strangers.addAll(opened);
    return opened;
  }

  private long stillOpen() throws IOException {
    long open = 0;
    for (var socket : strangers) {
      open += isOpen(socket) ? 1 : 0;
    }
    return open;
  }

  private static boolean isOpen(Socket socket) throws IOException {
    socket.setSoTimeout(5);
    try {
      var in = socket.getInputStream();
      for (int read = in.read(); read >= 0; ) {
        read = in.read();
      }
      return false;
    } catch (SocketTimeoutException silent) {
      return true;
    } catch (IOException reset) {
      return false;
    }
  }

  private void hang() throws IOException {
    for (var socket : strangers) {
      socket.close();
    }
    strangers.clear();
  }

  private static long descriptors() throws IOException {
    try (var open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    }
  }

  private static final class Traces extends Handler {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord told) {
      boolean heard = told.getLevel().intValue() >= Level.WARNING.intValue();
      if (heard && (told.getThrown() != null || told.getMessage().contains("\tat "))) {
        seen.add(told.getLoggerName() + ": " + told.getMessage() + " " + told.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
