package dev.crossdock.lab.demo;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.KeyPair;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A partner's SFTP session, as its own software would have one. */
public final class Sftp implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SshClient client;
  private final ClientSession session;
  private final SftpClient sftp;

  private Sftp(SshClient client, ClientSession session, SftpClient sftp) {
    this.client = client;
    this.session = session;
    this.sftp = sftp;
  }

  /** Logs in at the hub on this machine. */
  public static Sftp open(int port, String partner, KeyPair key) throws IOException {
    var client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE); // it is our own child
    client.start();
    try {
      var session = client.connect(partner, "127.0.0.1", port).verify(PATIENCE).getSession();
      session.addPublicKeyIdentity(key);
      session.auth().verify(PATIENCE);
      return new Sftp(client, session, SftpClientFactory.instance().createSftpClient(session));
    } catch (IOException e) {
      client.stop();
      throw e;
    }
  }

  /** Puts a file into the inbox: under a temporary name, then renamed, as careful senders do. */
  public void put(String name, byte[] bytes) throws IOException {
    var temporary = "inbox/" + name + ".part";
    try (var out = sftp.write(temporary, OpenMode.Create, OpenMode.Write, OpenMode.Truncate)) {
      out.write(bytes);
    }
    sftp.rename(temporary, "inbox/" + name);
  }

  /** Fetches the one file of a pattern, such as {@code outbox/*-12.997}. */
  byte[] fetch(String pattern) throws IOException {
    var folder = pattern.substring(0, pattern.indexOf('/'));
    var ending = pattern.substring(pattern.indexOf('*') + 1);
    for (var entry : sftp.readDir(folder)) {
      if (entry.getFilename().endsWith(ending)) {
        try (var in = sftp.read(folder + '/' + entry.getFilename())) {
          return in.readAllBytes();
        }
      }
    }
    throw new NoSuchFileException(pattern);
  }

  @Override
  public void close() {
    try {
      sftp.close();
      session.close();
    } catch (IOException e) {
      // it ends anyway
    } finally {
      client.stop();
    }
  }
}
