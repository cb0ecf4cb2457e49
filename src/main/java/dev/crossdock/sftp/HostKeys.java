package dev.crossdock.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/**
 * The server's own keys (ed25519, and RSA for older clients), made at the first start and kept: a
 * partner that has seen them must see the same ones ever after.
 */
final class HostKeys {

  private static final int RSA_BITS = 3072;

  private HostKeys() {}

  /** Throws when a key is there but can't be read; it is never replaced. */
  static KeyPairProvider in(Path folder) throws IOException, GeneralSecurityException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var keys = new ArrayList<KeyPair>();
    keys.add(key(folder.resolve("host-key-ed25519"), SecurityUtils.EDDSA, 0));
    keys.add(key(folder.resolve("host-key-rsa"), KeyUtils.RSA_ALGORITHM, RSA_BITS));
    return KeyPairProvider.wrap(keys);
  }

  private static KeyPair key(Path file, String algorithm, int bits)
      throws IOException, GeneralSecurityException {
    if (!Files.exists(file)) {
      var generator = SecurityUtils.getKeyPairGenerator(algorithm);
      if (bits > 0) {
        generator.initialize(bits);
      }
      store(file, generator.generateKeyPair());
    }
    try (var in = Files.newInputStream(file)) {
      return List.copyOf(
              toList(
                  SecurityUtils.loadKeyPairIdentities(
                      null, NamedResource.ofName(file.toString()), in, null)))
          .get(0);
    }
  }

  private static List<KeyPair> toList(Iterable<KeyPair> keys) {
    var list = new ArrayList<KeyPair>();
    if (keys != null) {
      keys.forEach(list::add);
    }
    return list;
  }

  private static void store(Path file, KeyPair key) throws IOException, GeneralSecurityException {
    var temporary = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    Files.createFile(
        temporary,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = Files.newOutputStream(temporary)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "crossdock", null, out);
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
