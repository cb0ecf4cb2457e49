package dev.crossdock.sftp;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.server.ServerFactoryManager;
import org.apache.sshd.server.session.ServerSessionImpl;
import org.apache.sshd.server.session.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sessions of connections. Where there are too many, the oldest that has not logged in goes,
 * of the same address first: whoever opens connections and says nothing drives out his own. Those
 * who logged in stay. Thread-safe.
 */
final class SftpSessionFactory extends SessionFactory {

  private static final Logger LOG = LoggerFactory.getLogger(SftpSessionFactory.class);
  private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

  private final SftpSettings settings;
  private final Set<IoSession> open = new LinkedHashSet<>();
  private long closed;
  private long warnedAt = System.nanoTime() - BETWEEN_WARNINGS.toNanos();

  SftpSessionFactory(ServerFactoryManager server, SftpSettings settings) {
    super(server);
    this.settings = settings;
  }

  @Override
  public void sessionCreated(IoSession connection) throws Exception {
    super.sessionCreated(connection);
    tooMany(connection)
        .ifPresent(
            one -> {
              warn(one);
              one.close(true);
            });
  }

  @Override
  public void sessionClosed(IoSession connection) throws Exception {
    synchronized (this) {
      open.remove(connection);
    }
    super.sessionClosed(connection);
  }

  @Override
  protected ServerSessionImpl doCreateSession(IoSession connection) throws Exception {
    return new Visitor(getServer(), connection);
  }

  /** Takes a connection in; returns the one that must go for it, or itself. */
  private synchronized Optional<IoSession> tooMany(IoSession connection) {
    open.removeIf(IoSession::isClosing);
    var notLoggedIn = open.stream().filter(one -> !isLoggedIn(one)).toList();
    var neighbours =
        notLoggedIn.stream().filter(one -> from(one).equals(from(connection))).toList();
    Optional<IoSession> goes = Optional.empty();
    if (neighbours.size() >= settings.maxStrangersOfAddress()) {
      goes = Optional.of(neighbours.get(0));
    } else if (notLoggedIn.size() >= settings.maxStrangers()
        || open.size() >= settings.maxSessions()) {
      goes = Optional.of(ofMost(notLoggedIn).orElse(connection));
    }
    open.add(connection);
    goes.ifPresent(open::remove);
    return goes;
  }

  /** The oldest of the address that most of them come from. */
  private static Optional<IoSession> ofMost(List<IoSession> notLoggedIn) {
    return notLoggedIn.stream()
        .collect(
            Collectors.groupingBy(
                SftpSessionFactory::from,
                LinkedHashMap::new,
                Collectors.toCollection(ArrayList::new)))
        .values()
        .stream()
        .max(Comparator.comparingInt(List::size))
        .map(most -> most.get(0));
  }

  private static boolean isLoggedIn(IoSession connection) {
    return connection.getAttribute(AbstractSession.SESSION) instanceof Session session
        && session.isAuthenticated();
  }

  private static String from(IoSession connection) {
    return host(connection.getRemoteAddress());
  }

  private static String host(SocketAddress address) {
    return address instanceof InetSocketAddress internet
        ? internet.getAddress().getHostAddress()
        : String.valueOf(address);
  }

  private synchronized void warn(IoSession one) {
    closed++;
    if (System.nanoTime() - warnedAt >= BETWEEN_WARNINGS.toNanos()) {
      warnedAt = System.nanoTime();
      LOG.warn(
          "Too many connections that don't log in; {} closed so far, the last from {}",
          closed,
          from(one));
    }
  }

  /** Anybody can end a connection before the login, in any way: that is nothing to look at. */
  private static final class Visitor extends ServerSessionImpl {

    Visitor(ServerFactoryManager server, IoSession connection) throws Exception {
      super(server, connection);
    }

    @Override
    protected void warn(
        String message, Object one, Object two, Object three, Object four, Throwable failure) {
      if (isAuthenticated()) {
        super.warn(message, one, two, three, four, failure);
      } else {
        log.debug("{} ended before the login: {}", this, failure.toString());
      }
    }
  }
}
