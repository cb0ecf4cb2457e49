package dev.crossdock.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A target that drops repeats by idempotency key and counts what it dropped. */
final class Erp implements AutoCloseable {

  private static final int MOST_AT_ONCE = 512;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Set<String> effects = ConcurrentHashMap.newKeySet();
  private final AtomicInteger repeated = new AtomicInteger();
  private final Semaphore open = new Semaphore(MOST_AT_ONCE);

  Erp() throws IOException {
    server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MOST_AT_ONCE);
    server.setExecutor(threads);
    server.createContext(
        "/orders",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
          open.acquireUninterruptibly();
          open.release();
          if (!effects.add(key)) {
            repeated.incrementAndGet();
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/orders";
  }

  /** From now on it takes requests and does not answer, until it is released. */
  void hold() {
    open.acquireUninterruptibly(MOST_AT_ONCE);
  }

  void release() {
    open.release(MOST_AT_ONCE);
  }

  int effects() {
    return effects.size();
  }

  int repeated() {
    return repeated.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
