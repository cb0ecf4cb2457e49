package dev.crossdock.lab.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Rounds of small orders from the sender to the ERP: stored, read, mapped, checked, delivered to a
 * queue, acknowledged; all of it durable. The clock of a round runs from the first byte sent until
 * the last order has arrived and the last acknowledgement lies in the outbox.
 */
final class Traffic {

  private static final int SENDERS = 16;
  private static final int LINES = 5;
  private static final double STILL_FASTER = 1.03;
  private static final double STILL_COMPILING = 0.1;
  private static final BenchStandard STANDARD = BenchStandard.X850;

  private final BenchSetup setup;
  private final BenchScale scale;
  private final Answers answers;
  private final Consumer<String> progress;
  private final int arrivedBefore;
  private final int acceptedBefore;
  private int control;
  private int sent;

  /** On a hub that has nothing to do. */
  Traffic(BenchSetup setup, BenchScale scale, Consumer<String> progress) throws IOException {
    this.setup = setup;
    this.scale = scale;
    this.progress = progress;
    this.answers = new Answers(setup.hub().home().outbox(STANDARD));
    arrivedBefore = setup.arrivals().count();
    answers.read();
    acceptedBefore = answers.accepted();
  }

  /** Until the hub gets no faster twice in a row and has done with compiling its code. */
  void warmUp() throws BenchFailure, IOException, InterruptedException, ExecutionException {
    round(Math.max(1, scale.interchanges() / 4), 100);
    double best = 0;
    double compiling = 1;
    int noFaster = 0;
    for (int i = 1;
        i <= scale.warmUpRounds() && (noFaster < 2 || compiling > STILL_COMPILING);
        i++) {
      var round = round(scale.singles(), 1);
      double rate = round.perSecond();
      compiling = round.effort().compiling();
      progress.accept(
          "warming up end to end: %.0f documents/s, %.0f %% of the hub's time compiling"
              .formatted(rate, compiling * 100));
      noFaster = rate < best * STILL_FASTER ? noFaster + 1 : 0;
      best = Math.max(best, rate);
    }
  }

  /** Sends so many files of so many orders each. */
  Round round(int files, int orders)
      throws BenchFailure, IOException, InterruptedException, ExecutionException {
    var contents = new ArrayList<byte[]>();
    for (int f = 0; f < files; f++) {
      int number = ++control;
      contents.add(
          STANDARD.interchange(
              number,
              IntStream.rangeClosed(1, orders).mapToObj(o -> "T" + number + "-" + o).toList(),
              LINES));
    }
    long bytes = contents.stream().mapToLong(c -> c.length).sum();
    var before = Effort.soFar(setup);
    long began = System.nanoTime();
    send(contents);
    sent += files * orders;
    setup.await(arrivedBefore + sent);
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Round(files * orders, bytes, seconds, Effort.soFar(setup).since(before));
  }

  private void send(List<byte[]> contents)
      throws BenchFailure, InterruptedException, ExecutionException {
    var next = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(SENDERS);
    try {
      Callable<Void> sender =
          () -> {
            try (var channel = setup.httpChannel(STANDARD)) {
              for (int i = next.getAndIncrement();
                  i < contents.size();
                  i = next.getAndIncrement()) {
                channel.post(contents.get(i));
              }
            }
            return null;
          };
      for (var end : threads.invokeAll(java.util.Collections.nCopies(SENDERS, sender))) {
        end.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** What was sent is what arrived is what was acknowledged; fails otherwise. */
  Counted counts() throws BenchFailure, IOException {
    answers.read();
    int arrived = setup.arrivals().count() - arrivedBefore;
    int accepted = answers.accepted() - acceptedBefore;
    int repeats = setup.arrivals().repeats();
    if (arrived != sent || accepted != sent || repeats > 0) {
      throw new BenchFailure(
          "%d documents were sent, %d arrived, %d were acknowledged, %d arrived again"
              .formatted(sent, arrived, accepted, repeats));
    }
    return new Counted(
        sent,
        "%d lost, %d twice, %d acknowledgements"
            .formatted(sent - arrived, repeats, answers.files()));
  }

  /**
   * Documents that were sent and arrived.
   *
   * @param words what else was counted
   */
  record Counted(int documents, String words) {}

  /** One round, timed. */
  record Round(int documents, long bytes, double seconds, Effort effort) {

    /** Documents a second. */
    double perSecond() {
      return documents / seconds;
    }
  }
}
