package dev.crossdock.sftp;

import java.net.InetSocketAddress;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.session.ServerSession;

/**
 * Tells of logins and refused ones. A client may offer several keys: it is refused when it goes
 * without one that fits.
 */
final class LoginWatch implements SessionListener {
  private static final AttributeKey<String> REFUSED = new AttributeKey<>();

  private final SftpLogins logins;

  LoginWatch(SftpLogins logins) {
    this.logins = logins;
  }

  /** Notes that a key was refused. */
  static void refused(ServerSession session, String name) {
    session.setAttribute(REFUSED, name);
  }

  @Override
  public void sessionEvent(Session session, Event event) {
    if (event == Event.Authenticated) {
      logins.loggedIn(session.getUsername(), address(session));
    }
  }

  @Override
  public void sessionClosed(Session session) {
    var name = session.getAttribute(REFUSED);
    if (name != null && !session.isAuthenticated()) {
      logins.refused(name, address(session));
    }
  }

  private static String address(Session session) {
    var remote = session.getIoSession().getRemoteAddress();
    return remote instanceof InetSocketAddress inet && inet.getAddress() != null
        ? inet.getAddress().getHostAddress()
        : String.valueOf(remote);
  }
}
