package dev.crossdock.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A partner's SFTP session. */
final class SftpPartner implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SshClient client = SshClient.setUpDefaultClient();
  private final ClientSession session;
  private final SftpClient sftp;

  SftpPartner(int port, String partner, KeyPair key) {
    client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
    client.start();
    try {
      session = client.connect(partner, "127.0.0.1", port).verify(PATIENCE).getSession();
      session.addPublicKeyIdentity(key);
      session.auth().verify(PATIENCE);
      sftp = SftpClientFactory.instance().createSftpClient(session);
    } catch (IOException e) {
      client.stop();
      throw new UncheckedIOException(e);
    }
  }

  synchronized void put(String name, byte[] bytes) throws IOException {
    write("inbox/" + name, bytes);
  }

  synchronized void write(String path, byte[] bytes) throws IOException {
    try (var out = sftp.write(path, OpenMode.Create, OpenMode.Write, OpenMode.Truncate)) {
      out.write(bytes);
    }
  }

  /** Writes what it is given and loses the line before the file is closed. */
  synchronized void putAndBreakOff(String name, byte[] bytes) throws IOException {
    var handle = sftp.open("inbox/" + name, OpenMode.Create, OpenMode.Write, OpenMode.Truncate);
    sftp.write(handle, 0, bytes);
    session.getIoSession().close(true).await(PATIENCE);
  }

  /** Goes on where an upload broke off. */
  synchronized void putRest(String name, byte[] all) throws IOException {
    long have = size(name);
    try (var handle = sftp.open("inbox/" + name, OpenMode.Write)) {
      sftp.write(handle, have, all, (int) have, (int) (all.length - have));
    }
  }

  synchronized long size(String name) throws IOException {
    return sftp.stat("inbox/" + name).getSize();
  }

  synchronized String fetch(String pattern) {
    var folder = pattern.substring(0, pattern.indexOf('/'));
    var ending = pattern.substring(pattern.indexOf('*') + 1);
    try {
      for (var entry : sftp.readDir(folder)) {
        if (entry.getFilename().endsWith(ending)) {
          try (var in = sftp.read(folder + '/' + entry.getFilename())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
        }
      }
      throw new IOException(pattern);
    } catch (IOException e) {
      throw new UncheckedIOException(pattern, e);
    }
  }

  @Override
  public void close() {
    client.stop();
  }
}
