package dev.crossdock.sftp;

import dev.crossdock.config.Partners;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.file.FileSystemFactory;
import org.apache.sshd.common.file.root.RootedFileSystemProvider;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;

/**
 * Crossdock's SFTP server: one account per partner, named by its id. Public keys only; no shell, no
 * commands, no forwarding.
 */
public final class SftpServer implements AutoCloseable {

  private static final Duration STOP = Duration.ofSeconds(20);

  private final SftpSettings settings;
  private final Partners partners;
  private final InboundFiles inbound;
  private final PartnerFolders folders;
  private final Outboxes outboxes;
  private final SftpLogins logins;
  private final ExecutorService threads = Executors.newCachedThreadPool(SftpServer::thread);
  private final SshServer server = SshServer.setUpDefaultServer();

  public SftpServer(
      SftpSettings settings,
      Partners partners,
      InboundFiles inbound,
      OutboundFiles outbound,
      SftpLogins logins,
      Clock clock) {
    this.settings = settings;
    this.partners = partners;
    this.inbound = inbound;
    this.logins = logins;
    this.folders = new PartnerFolders(settings.folder());
    this.outboxes = new Outboxes(folders, outbound, clock);
  }

  /**
   * Looks at what earlier runs left in the inboxes, then opens the port.
   *
   * @return what partners began and did not complete
   * @throws IOException when the port can't be bound or a host key can't be read
   */
  public UnfinishedUploads start() throws IOException {
    outboxes.clean();
    var inboxes = new Inboxes(folders, new Committer(inbound));
    server.setHost(settings.host());
    server.setPort(settings.port());
    server.setKeyPairProvider(hostKeys());
    server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    server.setPublickeyAuthenticator(new Accounts(partners));
    server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    server.setFileSystemFactory(new Homes(folders));
    server.setSessionFactory(new SftpSessionFactory(server, settings));
    algorithms();
    server.setSubsystemFactories(
        List.of(
            new PartnerSftpFactory(
                session ->
                    new Visit(
                        session, partners, inboxes, outboxes, folders, new Shield(threads)))));
    limits();
    server.addSessionListener(new LoginWatch(logins));
    server.addSessionListener(
        new SessionListener() {
          @Override
          public void sessionClosed(org.apache.sshd.common.session.Session session) {
            if (session instanceof ServerSession ended) {
              inboxes.sessionEnded(ended);
            }
          }
        });
    server.start();
    return inboxes;
  }

  private KeyPairProvider hostKeys() throws IOException {
    try {
      return HostKeys.in(settings.folder());
    } catch (GeneralSecurityException e) {
      throw new IOException("the SFTP server's own key can't be used", e);
    }
  }

  /** Without SHA-1, which can be forged, and compression, whose decoder meets bytes of anyone. */
  private void algorithms() {
    server.setKeyExchangeFactories(without("sha1", server.getKeyExchangeFactories()));
    server.setMacFactories(without("sha1", without("md5", server.getMacFactories())));
    server.setCipherFactories(without("cbc", server.getCipherFactories()));
    server.setSignatureFactories(
        without("ssh-dss", without("ssh-rsa", server.getSignatureFactories())));
    server.setCompressionFactories(List.of(BuiltinCompressions.none));
  }

  private static <T extends NamedResource> List<T> without(String part, List<T> factories) {
    return factories.stream().filter(factory -> !factory.getName().contains(part)).toList();
  }

  private void limits() {
    CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "Crossdock");
    CoreModuleProperties.IDLE_TIMEOUT.set(server, settings.idleTimeout());
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, settings.idleTimeout().plusSeconds(15));
    CoreModuleProperties.AUTH_TIMEOUT.set(server, settings.authTimeout());
    CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, settings.maxAuthTries());
    CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(server, settings.maxSessionsPerPartner());
    CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, 8);
    SftpModuleProperties.SFTP_VERSION.set(server, 3);
    SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(server, 64);
    SftpModuleProperties.CLIENT_EXTENSIONS.set(server, "");
    SftpModuleProperties.OPENSSH_EXTENSIONS.set(
        server, "posix-rename@openssh.com=1,fsync@openssh.com=1,limits@openssh.com=1");
  }

  /** The port that is really bound. */
  public int port() {
    return server.getPort();
  }

  /** Where the hub puts files for partners; works whether the server runs or not. */
  public OutboxFiles outbox() {
    return outboxes;
  }

  /** Cuts every session, waits for what is being received, frees the port. */
  @Override
  public void close() throws IOException {
    server.stop(true);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "sftp-file");
    thread.setDaemon(true);
    return thread;
  }

  /** Each partner sees its own folder as the root. */
  private record Homes(PartnerFolders folders) implements FileSystemFactory {

    @Override
    public Path getUserHomeDir(SessionContext session) throws IOException {
      return folders.home(session.getUsername());
    }

    @Override
    public FileSystem createFileSystem(SessionContext session) throws IOException {
      return new RootedFileSystemProvider()
          .newFileSystem(getUserHomeDir(session), java.util.Map.of());
    }
  }
}
