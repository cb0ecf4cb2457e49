package dev.crossdock.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP target whose paths behave each in its own way. It counts effects by idempotency key. */
final class MoodyTarget implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Set<String>> effects = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

  /** On this port, or on a free one when it is 0. */
  MoodyTarget(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url(String mood) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + mood;
  }

  /** How many documents have taken effect under this path. */
  int effects(String mood) {
    return effects.getOrDefault(mood, Set.of()).size();
  }

  /** How often it was given a document under this path. */
  int calls(String mood) {
    return calls.getOrDefault(mood, new AtomicInteger()).get();
  }

  /** What happened under this path, in words. */
  String account(String mood) {
    return "called %d times, effects %d"
        .formatted(calls(mood), effects(mood))
        .replace("called 1 times", "called once");
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().split("/", -1);
    var mood = path[1];
    exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestMethod().equals("GET")) {
      var known = effects.getOrDefault(mood, Set.of()).contains(path[2]);
      answer(exchange, known ? 200 : 404);
      return;
    }
    int call = calls.computeIfAbsent(mood, m -> new AtomicInteger()).incrementAndGet();
    switch (mood) {
      case "t400", "t409", "t500" -> answer(exchange, Integer.parseInt(mood.substring(1)));
      case "t409done" -> answer(exchange, 409);
      case "t500twice" -> take(exchange, mood, call <= 2 ? 500 : 204);
      case "t429" -> {
        exchange.getResponseHeaders().set("Retry-After", "1");
        take(exchange, mood, call == 1 ? 429 : 204);
      }
      case "silent" -> await();
      case "lost", "lostasked", "lostunsafe" -> {
        effect(exchange, mood);
        if (call == 1) {
          exchange.close();
        } else {
          answer(exchange, 204);
        }
      }
      default -> take(exchange, mood, 204);
    }
  }

  private void take(HttpExchange exchange, String mood, int status) throws IOException {
    if (status == 204) {
      effect(exchange, mood);
    }
    answer(exchange, status);
  }

  private void effect(HttpExchange exchange, String mood) {
    effects
        .computeIfAbsent(mood, m -> ConcurrentHashMap.newKeySet())
        .add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
