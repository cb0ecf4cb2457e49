package dev.crossdock.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.ServerSetup;
import dev.crossdock.camel.target.HttpTarget;
import dev.crossdock.delivery.DeliveryState;
import dev.crossdock.testing.BrokerExtension;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Examples of routes with e-mail, and one that posts. */
class ExamplesWithMailAndHttpTest {
  @RegisterExtension
  static final EmbeddedPostgresExtension postgres = new EmbeddedPostgresExtension();

  @RegisterExtension static final BrokerExtension broker = new BrokerExtension();

  @TempDir private Path home;
  private ExampleHub hub;

  @BeforeEach
  void make() throws Exception {
    hub = new ExampleHub(postgres, broker, home);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private static ServerSetup free(String protocol) throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new ServerSetup(socket.getLocalPort(), "127.0.0.1", protocol);
    }
  }

  private ExampleHub fromMail(MailPeer peer) throws Exception {
    return hub.copy("from-mail", route -> route.replace("uri: imaps:", "uri: imap:"))
        .given("mail.server", "127.0.0.1:" + peer.port("imap"))
        .given("mail.user", MailPeer.USER)
        .secret("mail.password", MailPeer.PASSWORD)
        .given("mail.every", 200)
        .start();
  }

  @Test
  void attachmentsComeByImap() throws Exception {
    try (var peer = new MailPeer("application/octet-stream", free("imap"))) {
      fromMail(peer);
      peer.offerText("question");
      await().until(() -> peer.subjects("Refused").contains("question"));
      ExampleSender.isProved(hub, peer);
      assertThat(hub.names().get(0)).isEqualTo("one.edi");
    }
  }

  /** A mail library would make characters of it, by a charset that nobody named. */
  @Test
  void anAttachmentThatIsCalledTextComesAsItIs() throws Exception {
    try (var peer = new MailPeer("text/plain", free("imap"))) {
      peer.offer("one.edi", ExampleSender.bytes(ExampleSender.BYTES));
      fromMail(peer);
      await().atMost(ExampleSender.PATIENCE).until(() -> !hub.stored().isEmpty());
      assertThat(hub.stored()).containsExactly(ExampleSender.BYTES);
    }
  }

  @Test
  void documentsGoBySmtp() throws Exception {
    try (var peer = new MailPeer("text/plain", free("smtp"))) {
      hub.copy("to-mail", route -> route.replace("uri: smtps:", "uri: smtp:"))
          .given("mail.out", "127.0.0.1:" + peer.port("smtp"))
          .given("mail.user", MailPeer.USER)
          .secret("mail.password", MailPeer.PASSWORD)
          .given("alder.mail", MailPeer.USER)
          .start();
      var json = "{\"number\":\"Gr\u00f6\u00dfe \u20ac\"}";
      var order = hub.hub.planned.order("PO-1", json);
      hub.hub.planned.plan(order, "alder-mail");
      await().until(() -> hub.hub.planned.documentState(order).equals("delivered"));
      var mail = peer.received().get(0);
      assertThat(mail.getSubject()).isEqualTo("order PO-1");
      assertThat(new String(mail.getInputStream().readAllBytes(), UTF_8).strip()).isEqualTo(json);
    }
  }

  @Test
  void documentsGoToAWebhook() throws Exception {
    try (var peer = new HttpTarget().answers(503)) {
      hub.copy("to-webhook", route -> route.replace("https://{{", "http://{{"))
          .given("alder.webhook", peer.url("/orders").substring("http://".length()))
          .secret("alder.webhook.token", "p+ss&w%rd/?=")
          .start();
      var delivery = hub.hub.planned.delivery("alder-webhook");
      await().until(() -> hub.hub.planned.stateOf(delivery) == DeliveryState.DONE);
      assertThat(peer.requests)
          .hasSize(2)
          .allMatch(r -> r.equals("POST /orders {\"number\":\"PO-0\"}"));
      assertThat(peer.keys.stream().distinct()).hasSize(1);
      assertThat(peer.authorizations).containsOnly("Bearer p+ss&w%rd/?=");
    }
  }
}
