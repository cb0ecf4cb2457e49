package dev.crossdock.sftp;

import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.yaml.PartnerFiles;
import dev.crossdock.config.yaml.References;
import dev.crossdock.config.yaml.YamlPartners;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A real SFTP server with partners {@code acme} and {@code best}, and clients that know it. */
final class SftpHub implements AutoCloseable {

  final Path home;
  final RecordingStore store = new RecordingStore();
  final YamlPartners partners;
  final List<String> told = new CopyOnWriteArrayList<>();
  private final SftpLogins logins =
      new SftpLogins() {
        @Override
        public void loggedIn(String partner, String address) {
          told.add("in " + partner + ' ' + address);
        }

        @Override
        public void refused(String name, String address) {
          told.add("refused " + name + ' ' + address);
        }
      };
  SftpSettings settings;
  SftpServer server;
  UnfinishedUploads unfinished = List::of;
  private final SshClient client = SshClient.setUpDefaultClient();
  private final KeyPair key;

  SftpHub(Path home) throws IOException, GeneralSecurityException {
    this.home = home;
    this.key = SecurityUtils.getKeyPairGenerator(SecurityUtils.EDDSA).generateKeyPair();
    var privateKey = privateKey();
    Files.createFile(
        privateKey,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = Files.newOutputStream(privateKey)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", null, out);
    }
    Files.createDirectories(home.resolve("partners"));
    Files.writeString(
        home.resolve("partners/company.yaml"),
        "name: We\nidentifiers: [{scheme: x12, qualifier: ZZ, id: WE}]\ntargets: {}\n");
    partner("acme", PublicKeyEntry.toString(key.getPublic()), "");
    partners =
        new YamlPartners(
            new PartnerFiles(
                home.resolve("partners"),
                new References(home, home, Map.of()),
                map -> true,
                DocumentFields.below(Path.of("canonical-schemas"))));
    partners.reload();
    settings = SftpSettings.loopback(0, home.resolve("sftp"));
    server = new SftpServer(settings, partners, store, store, logins, Clock.systemUTC());
    client.start();
  }

  SftpHub partner(String id, String publicKey, String more) throws IOException {
    Files.writeString(
        home.resolve("partners/" + id + ".yaml"),
        """
        id: %s
        name: Partner
        agreements: {}
        channels:
          files:
            kind: sftp
            publicKeys: ["%s"]
            limits: {maxFile: 2 MB, quota: 3 MB, maxFiles: 5}
        %s
        """
            .formatted(id, publicKey, more));
    return this;
  }

  SftpHub start() throws IOException {
    server = new SftpServer(settings, partners, store, store, logins, Clock.systemUTC());
    unfinished = server.start();
    return this;
  }

  SftpHub restart() throws IOException {
    server.close();
    return start();
  }

  ClientSession session(String user, KeyPair identity) throws IOException {
    return session(user, identity, "127.0.0.1");
  }

  private ClientSession session(String user, KeyPair identity, String from) throws IOException {
    var session =
        client
            .connect(
                user,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
                new InetSocketAddress(InetAddress.getByName(from), 0))
            .verify(Duration.ofSeconds(10))
            .getSession();
    session.addPublicKeyIdentity(identity);
    try {
      session.auth().verify(Duration.ofSeconds(10));
    } catch (IOException e) {
      session.close(true);
      throw e;
    }
    return session;
  }

  ClientSession session() throws IOException {
    return session("acme", key);
  }

  /** The same from another address of this machine. */
  ClientSession sessionFrom(String address) throws IOException {
    return session("acme", key, address);
  }

  SshClient client() {
    return client;
  }

  SftpClient sftp(ClientSession session) throws IOException {
    return SftpClientFactory.instance().createSftpClient(session);
  }

  String publicKey() {
    return PublicKeyEntry.toString(key.getPublic());
  }

  Path privateKey() {
    return home.resolve("id_acme");
  }

  Path folder(String name) {
    return home.resolve("sftp/home/acme").resolve(name);
  }

  @Override
  public void close() throws IOException {
    client.stop();
    server.close();
  }
}
