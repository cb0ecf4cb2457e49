package dev.crossdock.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.jspecify.annotations.Nullable;

/** A partner's FTP server, with TLS or without: Apache FtpServer. */
final class FtpPeer implements ExampleSender, AutoCloseable {

  static final String PASSWORD = "p+ss&w%rd/?=";

  /** Passwords that came. */
  final AtomicInteger passwords = new AtomicInteger();

  /** Clients that came. */
  final AtomicInteger clients = new AtomicInteger();

  private final Path folder;
  private final Path refused;
  private final @Nullable Certificate certificate;
  private FtpServer server;
  private int port;

  FtpPeer(Path folder, Path refused, @Nullable Certificate certificate) throws Exception {
    this.folder = folder;
    this.refused = refused;
    this.certificate = certificate;
    Files.createDirectories(folder.resolve("out"));
    this.server = started(0);
  }

  private FtpServer started(int wanted) throws Exception {
    var factory = new FtpServerFactory();
    var listener = new ListenerFactory();
    listener.setServerAddress("127.0.0.1");
    listener.setPort(wanted);
    if (certificate != null) {
      var tls = new SslConfigurationFactory();
      tls.setKeystoreFile(certificate.store().toFile());
      tls.setKeystorePassword(Certificate.SECRET);
      tls.setKeystoreType("PKCS12");
      listener.setSslConfiguration(tls.createSslConfiguration());
    }
    var door = listener.createListener();
    factory.addListener("default", door);
    var users = new PropertiesUserManagerFactory().createUserManager();
    var user = new BaseUser();
    user.setName("crossdock");
    user.setPassword(PASSWORD);
    user.setHomeDirectory(folder.toString());
    user.setAuthorities(List.of(new WritePermission()));
    users.save(user);
    factory.setUserManager(users);
    factory.setFtplets(new HashMap<>(Map.of("counts", new Counts())));
    var made = factory.createServer();
    made.start();
    port = door.getPort();
    return made;
  }

  private final class Counts extends DefaultFtplet {

    @Override
    public FtpletResult onConnect(FtpSession session) {
      clients.incrementAndGet();
      return FtpletResult.DEFAULT;
    }

    @Override
    public FtpletResult beforeCommand(FtpSession session, FtpRequest request) {
      if (request.getCommand().equals("PASS")) {
        passwords.incrementAndGet();
      }
      return FtpletResult.DEFAULT;
    }
  }

  /** Port, behind the name of the server. */
  int port() {
    return port;
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
  public void cut() throws Exception {
    server.stop();
    server = started(port);
  }

  @Override
  public void close() {
    server.stop();
  }
}
