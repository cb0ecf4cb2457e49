package dev.crossdock.camel.target;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that answers as told, 200 when nothing is told any more. */
public final class HttpTarget implements AutoCloseable {
  public final List<String> keys = new CopyOnWriteArrayList<>();
  public final List<String> requests = new CopyOnWriteArrayList<>();
  public final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public HttpTarget() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public HttpTarget answers(int... statuses) {
    for (int status : statuses) {
      answers.add(exchange -> send(exchange, status));
    }
    return this;
  }

  HttpTarget answersWith(int status, byte[] body) {
    answers.add(
        exchange -> {
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    return this;
  }

  HttpTarget answersLater(int status, String retryAfter) {
    answers.add(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", retryAfter);
          send(exchange, status);
        });
    return this;
  }

  /** Takes the request and cuts the line. */
  HttpTarget loses() {
    answers.add(HttpExchange::close);
    return this;
  }

  /** Takes the request and says nothing. */
  HttpTarget hangs() {
    answers.add(
        exchange -> {
          try {
            closed.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return this;
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var path = exchange.getRequestURI().getPath();
    requests.add((exchange.getRequestMethod() + " " + path + " " + body).strip());
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    if (key != null) {
      keys.add(key);
    }
    var authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization != null) {
      authorizations.add(authorization);
    }
    var answer = answers.poll();
    if (answer == null) {
      send(exchange, 200);
    } else {
      answer.to(exchange);
    }
  }

  private static void send(HttpExchange exchange, int status) throws IOException {
    var body = ("says " + status).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
