package dev.crossdock.api.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts open connections by address, so that one address can't take all of them. Of IPv6 a network
 * of 64 bits counts as one. Thread-safe.
 */
final class OpenConnections {
  private final int most;
  private final int mostOfAddress;
  private final Map<Object, Integer> open = new HashMap<>();
  private int all;

  OpenConnections(int most, int mostOfAddress) {
    this.most = most;
    this.mostOfAddress = mostOfAddress;
  }

  /** Counts one more; false: it is one too many, and not counted. */
  synchronized boolean enter(SocketAddress remote) {
    var address = address(remote);
    int own = open.getOrDefault(address, 0);
    if (all >= most || own >= mostOfAddress) {
      return false;
    }
    open.put(address, own + 1);
    all++;
    return true;
  }

  /** One that was counted is closed. */
  synchronized void leave(SocketAddress remote) {
    open.computeIfPresent(address(remote), (a, own) -> own == 1 ? null : own - 1);
    all--;
  }

  private static Object address(SocketAddress remote) {
    if (!(remote instanceof InetSocketAddress inet) || inet.getAddress() == null) {
      return remote.toString();
    }
    return inet.getAddress() instanceof Inet6Address six ? network(six) : inet.getAddress();
  }

  private static InetAddress network(Inet6Address address) {
    var bytes = address.getAddress();
    Arrays.fill(bytes, 8, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
