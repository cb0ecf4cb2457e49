package dev.crossdock.lab.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The system of ours that orders go to: it drops repeats by idempotency key, and outlives every
 * fault. Thread-safe.
 */
final class DrillTarget implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Set<String>> keysByOrder = new ConcurrentHashMap<>();
  private final Map<String, Integer> places = new ConcurrentHashMap<>();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile boolean losesAnswers;

  DrillTarget() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    server.setExecutor(threads);
    server.createContext("/orders", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var order = JSON.readTree(body).path("number").asText("?");
    var key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    places.computeIfAbsent(order, o -> taken.incrementAndGet());
    if (!keysByOrder.computeIfAbsent(order, o -> ConcurrentHashMap.newKeySet()).add(key)) {
      repeated.incrementAndGet();
    }
    if (losesAnswers) {
      lost.incrementAndGet();
    } else {
      exchange.sendResponseHeaders(204, -1);
    }
    exchange.close();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/orders";
  }

  /** Whether orders are taken and the line is cut before the answer, from now on. */
  void loseAnswers(boolean loses) {
    losesAnswers = loses;
  }

  /** How many answers were lost. */
  int lost() {
    return lost.get();
  }

  /** Whether this order has taken effect. */
  boolean has(String order) {
    return keysByOrder.containsKey(order);
  }

  /** As which one this order came; none that has not come. */
  int place(String order) {
    return Objects.requireNonNull(places.get(order), order);
  }

  /** How many orders have taken effect. */
  int effects() {
    return keysByOrder.size();
  }

  /** Under which idempotency keys each order came. */
  Map<String, Set<String>> keysByOrder() {
    return keysByOrder;
  }

  /** How many requests it dropped because it had done them. */
  int repeated() {
    return repeated.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
