package dev.crossdock.lab.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Faults of partners and targets: the hub itself goes on. */
final class FileFaults {

  private static final int COPIES = 3;
  private static final int CHUNK = 1 << 16;

  private FileFaults() {}

  /** For some seconds the line is cut when the target has done what it was asked to. */
  static double answersLost(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    var target = setup.target();
    int before = target.repeated();
    var load = setup.send(setup.files(scale.files(), 1, false));
    load.awaitSent(DrillSetup.below(random, scale.files() / 2));
    int lost = target.lost();
    target.loseAnswers(true);
    setup.await("an answer is lost", () -> target.lost() > lost);
    TimeUnit.SECONDS.sleep(scale.seconds(random));
    var watch = new Watch();
    target.loseAnswers(false);
    setup.probe();
    double seconds = watch.seconds();
    load.await();
    setup.await("what was lost is told the target again", () -> target.repeated() > before);
    return seconds;
  }

  /** Every file three times at once, each time under another name. */
  static double copies(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    var files = setup.files(scale.copies(), 1, false);
    var watch = new Watch();
    var loads = new java.util.ArrayList<Load>();
    loads.add(setup.send(files));
    for (int copy = 2; copy <= COPIES; copy++) {
      loads.add(setup.send(setup.copies(files, "-copy-" + copy)));
    }
    for (var load : loads) {
      load.await();
    }
    setup.probe();
    return watch.seconds();
  }

  /** Bad documents one after the other; an order behind them must not wait for people. */
  static double poison(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    setup.send(setup.files(scale.poison(), 1, true)).await();
    var watch = new Watch();
    setup.probe();
    return watch.seconds();
  }

  /** The sender hangs up; nothing of it must stay. */
  static double uploadCut(DrillSetup setup, DrillScale scale, Random random) throws Exception {
    var load = setup.send(setup.files(scale.files(), 1, false));
    upload(setup, scale.cutBytes(), scale.cutBytes() / 100 * 99);
    var watch = new Watch();
    setup.probe();
    double seconds = watch.seconds();
    load.await();
    return seconds;
  }

  private static void upload(DrillSetup setup, long promised, long sent)
      throws IOException, DrillFailure {
    var open = setup.hub().open().orElseThrow(() -> new DrillFailure("no hub runs"));
    var head =
        "POST /api/v1/transmissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(setup.apiKey(), promised);
    var chunk = new byte[CHUNK];
    Arrays.fill(chunk, (byte) 'A');
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), open.http())) {
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      for (long left = sent; left > 0; left -= CHUNK) {
        out.write(chunk, 0, (int) Math.min(CHUNK, left));
      }
    }
  }
}
