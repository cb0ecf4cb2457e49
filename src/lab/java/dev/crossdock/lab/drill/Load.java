package dev.crossdock.lab.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Partners that send files to any hub that answers, again until one has said yes. Each upload has a
 * name, which makes its repetition harmless.
 */
final class Load {

  private static final int SENDERS = 8;
  private static final long PATIENCE_SECONDS = 300;
  private static final long BEFORE_TRYING_AGAIN = 200;

  /**
   * A file to send.
   *
   * @param upload its name; a second file with it is the same file
   * @param copy whether the hub has an interchange like it already
   */
  record File(String upload, List<String> orders, String content, boolean bad, boolean copy) {
    File {
      orders = List.copyOf(orders);
    }
  }

  private final List<DrillHub> hubs;
  private final String apiKey;
  private final ExpectedOrders expected;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(SENDERS, Load::daemon);
  private final List<Future<Void>> under = new ArrayList<>();

  private Load(List<DrillHub> hubs, String apiKey, ExpectedOrders expected) {
    this.hubs = hubs;
    this.apiKey = apiKey;
    this.expected = expected;
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "drill-load");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins to send these files. */
  static Load of(List<DrillHub> hubs, String apiKey, ExpectedOrders expected, List<File> files) {
    var load = new Load(hubs, apiKey, expected);
    files.forEach(
        file ->
            load.under.add(
                load.threads.submit(
                    (Callable<Void>)
                        () -> {
                          load.send(file);
                          return null;
                        })));
    load.threads.shutdown();
    return load;
  }

  /** How many files a hub has said yes to. */
  int sent() {
    return sent.get();
  }

  /** How often a hub that runs did not say yes. */
  int refused() {
    return refused.get();
  }

  /** Whether all are sent. */
  boolean isOver() {
    return under.stream().allMatch(Future::isDone);
  }

  /** Waits until so many are sent. */
  void awaitSent(int files) throws DrillFailure, InterruptedException {
    long began = System.nanoTime();
    while (sent() < files) {
      if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
        throw new DrillFailure("only %d of %d files could be sent".formatted(sent(), files));
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** Waits until all are sent. */
  void await() throws DrillFailure, InterruptedException {
    for (var file : under) {
      try {
        file.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof DrillFailure failure) {
          throw failure;
        }
        throw new DrillFailure("A file could not be sent: " + e.getCause());
      }
    }
  }

  private void send(File file) throws DrillFailure, InterruptedException {
    long began = System.nanoTime();
    var last = "no hub runs";
    for (int attempt = 0; ; attempt++) {
      var hub = hubs.get(Math.floorMod(file.upload().hashCode() + attempt, hubs.size())).open();
      if (hub.isPresent()) {
        try {
          var answer =
              http.send(request(hub.get().url(), file), HttpResponse.BodyHandlers.ofString());
          if (answer.statusCode() == 202) {
            expected.sent(file);
            sent.incrementAndGet();
            return;
          }
          last = answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
          last = String.valueOf(e);
        }
        refused.incrementAndGet();
      }
      if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
        throw new DrillFailure("A file could not be sent: " + last);
      }
      TimeUnit.MILLISECONDS.sleep(BEFORE_TRYING_AGAIN);
    }
  }

  private HttpRequest request(String url, File file) {
    return HttpRequest.newBuilder(URI.create(url + "/api/v1/transmissions"))
        .header("Authorization", "Bearer " + apiKey)
        .header("Idempotency-Key", file.upload())
        .timeout(Duration.ofSeconds(60))
        .POST(HttpRequest.BodyPublishers.ofString(file.content()))
        .build();
  }
}
