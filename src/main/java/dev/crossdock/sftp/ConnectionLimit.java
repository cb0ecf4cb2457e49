package dev.crossdock.sftp;

import java.io.IOException;
import java.net.SocketAddress;
import org.apache.sshd.common.io.IoAcceptor;
import org.apache.sshd.common.io.IoServiceEventListener;

/** Refuses connections beyond a number, whoever they are. */
final class ConnectionLimit implements IoServiceEventListener {

  private final int most;

  ConnectionLimit(int most) {
    this.most = most;
  }

  @Override
  public void connectionAccepted(
      IoAcceptor acceptor, SocketAddress local, SocketAddress remote, SocketAddress service)
      throws IOException {
    if (acceptor.getManagedSessions().size() >= most) {
      throw new IOException("too many connections");
    }
  }
}
