package dev.crossdock.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The other side of a channel: a real server that a route takes things from. */
interface ExampleSender {

  Duration PATIENCE = Duration.ofSeconds(30);

  /** Not text of any charset, and nothing that ends lines. */
  String BYTES = "ISA*\u00e4\u00f6\u00fc\u00df\u0080\u00ff\u0001\r\n\u00c3\u00a4~";

  /** Offers this. */
  void offer(String name, byte[] content) throws Exception;

  /** Whether it is still to be taken. */
  boolean keeps(String name) throws Exception;

  /** What was put aside of this name, as it was sent; null: nothing. */
  byte @Nullable [] refused(String name) throws Exception;

  /** Ends all connections, and takes some again a moment later. */
  void cut() throws Exception;

  /** What every channel keeps to: as sent, once, not lost, and on again. */
  static void isProved(ExampleHub hub, ExampleSender sender) throws Exception {
    sender.offer("one.edi", bytes(BYTES + 1));
    await().atMost(PATIENCE).until(() -> hub.stored().size() == 1 && !sender.keeps("one.edi"));
    assertThat(hub.stored()).containsExactly(BYTES + 1);

    hub.failAfterStoring();
    sender.offer("two.edi", bytes(BYTES + 2));
    await().atMost(PATIENCE).until(() -> hub.failed() && !sender.keeps("two.edi"));
    assertThat(hub.stored()).containsExactly(BYTES + 1, BYTES + 2);

    hub.closeChannels();
    sender.offer("three.edi", bytes(BYTES + 3));
    await().atMost(PATIENCE).until(() -> hub.refusals() > 0);
    assertThat(sender.keeps("three.edi")).isTrue();
    hub.openChannels();
    await().atMost(PATIENCE).until(() -> hub.stored().size() == 3 && !sender.keeps("three.edi"));

    var huge = bytes(BYTES.repeat(80_000));
    sender.offer("huge.edi", huge);
    sender.offer("four.edi", bytes(BYTES + 4));
    await()
        .atMost(PATIENCE)
        .until(() -> hub.stored().size() == 4 && sender.refused("huge.edi") != null);
    assertThat(sender.refused("huge.edi")).isEqualTo(huge);

    sender.cut();
    sender.offer("five.edi", bytes(BYTES + 5));
    await().atMost(PATIENCE).until(() -> hub.stored().size() == 5 && !sender.keeps("five.edi"));
    assertThat(hub.stored()).containsExactly(BYTES + 1, BYTES + 2, BYTES + 3, BYTES + 4, BYTES + 5);
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
