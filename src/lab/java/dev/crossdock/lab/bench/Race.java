package dev.crossdock.lab.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/**
 * How long one way of reading takes for a document, in one thread. Rounds of the two ways are run
 * in turn, so that what else the machine does hits both.
 */
final class Race {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final OrderReader reading;
  private final List<byte[]> interchanges;
  private final double[] cpu;
  private final double[] wall;
  private int rounds;
  private int next;

  Race(OrderReader reading, List<byte[]> interchanges, int rounds) {
    this.reading = reading;
    this.interchanges = interchanges;
    this.cpu = new double[rounds];
    this.wall = new double[rounds];
  }

  /** Runs without measuring for at least so many milliseconds of CPU time, as the rounds are. */
  void warmUp(long millis) throws Exception {
    run(millis);
  }

  void round(long millis) throws Exception {
    var took = run(millis);
    cpu[rounds] = took.cpuNanos() / took.documents();
    wall[rounds] = took.wallNanos() / took.documents();
    rounds++;
  }

  private Took run(long millis) throws Exception {
    long began = System.nanoTime();
    long cpuBegan = THREADS.getCurrentThreadCpuTime();
    int documents = 0;
    do {
      reading.order(interchanges.get(next));
      next = (next + 1) % interchanges.size();
      documents++;
    } while (THREADS.getCurrentThreadCpuTime() - cpuBegan < millis * 1_000_000);
    return new Took(
        documents,
        (double) THREADS.getCurrentThreadCpuTime() - cpuBegan,
        (double) System.nanoTime() - began);
  }

  /** Median of the rounds, CPU nanoseconds a document. */
  double cpuNanos() {
    return median(Arrays.copyOf(cpu, rounds));
  }

  /** Median of the rounds, nanoseconds by the clock on the wall a document. */
  double wallNanos() {
    return median(Arrays.copyOf(wall, rounds));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  private record Took(int documents, double cpuNanos, double wallNanos) {}
}
