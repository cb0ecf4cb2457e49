package dev.crossdock.lab.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A partner that posts its files over one connection. Plain sockets, because a sender that needs
 * much CPU itself would be measured with the hub. Used by one thread.
 */
final class HttpChannel implements AutoCloseable {

  private final String apiKey;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  HttpChannel(int port, String apiKey) throws IOException {
    this.apiKey = apiKey;
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(120_000);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Posts it and waits for the transmission number. */
  void post(byte[] content) throws IOException, BenchFailure {
    var head = head(content.length);
    var all = new byte[head.length + content.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(content, 0, all, head.length, content.length);
    out.write(all);
    out.flush();
    answer();
  }

  /** Posts a file as a stream and waits for the transmission number. */
  void post(Path file) throws IOException, BenchFailure {
    out.write(head(Files.size(file)));
    Files.copy(file, out);
    out.flush();
    answer();
  }

  private byte[] head(long length) {
    return ("POST /api/v1/transmissions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + apiKey
            + "\r\nContent-Type: application/octet-stream\r\nContent-Length: "
            + length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void answer() throws IOException, BenchFailure {
    var status = line();
    int length = 0;
    boolean chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(java.util.Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = true;
      }
    }
    if (chunked) {
      for (int size = chunk(); size > 0; size = chunk()) {
        in.skipNBytes(size + 2L);
      }
      line();
    } else {
      in.skipNBytes(length);
    }
    if (!status.contains(" 202 ")) {
      throw new BenchFailure("The hub answers " + status);
    }
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the hub hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
