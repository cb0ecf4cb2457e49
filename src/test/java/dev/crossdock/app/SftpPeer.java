package dev.crossdock.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** A partner's SFTP server: Apache MINA SSHD with a user, a password and a host key. */
final class SftpPeer implements ExampleSender, AutoCloseable {

  static final String PASSWORD = "p+ss&w%rd/\u00e4?=";

  /** Users who tried to log in. */
  final AtomicInteger logins = new AtomicInteger();

  /** Clients that came. */
  final AtomicInteger clients = new AtomicInteger();

  private final Path folder;
  private final Path refused;
  private final KeyPair key;
  private SshServer server;

  SftpPeer(Path folder, Path refused) throws Exception {
    this.folder = folder;
    this.refused = refused;
    var keys = SecurityUtils.getKeyPairGenerator("EC");
    keys.initialize(256);
    this.key = keys.generateKeyPair();
    Files.createDirectories(folder.resolve("out"));
    this.server = started(0);
  }

  private SshServer started(int port) throws IOException {
    var made = SshServer.setUpDefaultServer();
    made.setHost("127.0.0.1");
    made.setPort(port);
    made.setKeyPairProvider(KeyPairProvider.wrap(key));
    made.setPasswordAuthenticator(
        (user, password, session) -> {
          logins.incrementAndGet();
          return user.equals("crossdock") && password.equals(PASSWORD);
        });
    made.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
    made.setFileSystemFactory(new VirtualFileSystemFactory(folder));
    made.addSessionListener(
        new SessionListener() {
          @Override
          public void sessionCreated(Session session) {
            clients.incrementAndGet();
          }
        });
    made.start();
    return made;
  }

  /** Server and port, as a route names them. */
  String address() {
    return "127.0.0.1:" + port();
  }

  String port() {
    return String.valueOf(server.getPort());
  }

  /** Its line of {@code known_hosts}. */
  String knownHost() {
    return "[127.0.0.1]:" + port() + ' ' + PublicKeyEntry.toString(key.getPublic());
  }

  @Override
  public void offer(String name, byte[] content) throws IOException {
    var hidden = Files.write(folder.resolve(name), content);
    Files.move(hidden, folder.resolve("out").resolve(name));
  }

  @Override
  public boolean keeps(String name) {
    return Files.exists(folder.resolve("out").resolve(name));
  }

  @Override
  public byte @Nullable [] refused(String name) throws IOException {
    return keeps(name) ? null : FilesPutAside.named(refused, name);
  }

  @Override
  public void cut() throws IOException {
    int port = server.getPort();
    server.stop(true);
    server = started(port);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
