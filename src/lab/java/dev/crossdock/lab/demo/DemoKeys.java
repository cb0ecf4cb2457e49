package dev.crossdock.lab.demo;

import dev.crossdock.cli.online.PrivateFiles;
import dev.crossdock.config.ApiKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;

/**
 * What a partner of the demonstration connects with, kept in the data folder: an SSH key ({@code
 * alder}, {@code alder.pub}) and an API key ({@code alder.api-key} and its hash).
 */
public record DemoKeys(KeyPair ssh, String apiKey) {

  /** The partner's keys, made when they are not there. */
  public static DemoKeys of(Path folder, String partner)
      throws IOException, GeneralSecurityException {
    return new DemoKeys(ssh(folder, partner), apiKey(folder, partner));
  }

  private static String apiKey(Path folder, String partner) throws IOException {
    var file = folder.resolve(partner + ".api-key");
    var hash = folder.resolve(partner + ".api-key-hash");
    if (!Files.exists(file) || !Files.exists(hash)) {
      var key = ApiKeys.generate();
      PrivateFiles.write(file, key + "\n");
      PrivateFiles.write(hash, ApiKeys.hash(key) + "\n");
    }
    return Files.readString(file).strip();
  }

  private static KeyPair ssh(Path folder, String partner)
      throws IOException, GeneralSecurityException {
    var file = folder.resolve(partner);
    var publicFile = folder.resolve(partner + ".pub");
    if (!Files.exists(file) || !Files.exists(publicFile)) {
      var key = SecurityUtils.getKeyPairGenerator(SecurityUtils.EDDSA).generateKeyPair();
      var writer = OpenSSHKeyPairResourceWriter.INSTANCE;
      var secret = new ByteArrayOutputStream();
      writer.writePrivateKey(key, partner, null, secret);
      PrivateFiles.write(file, secret.toString(StandardCharsets.US_ASCII));
      var open = new ByteArrayOutputStream();
      writer.writePublicKey(key, partner, open);
      PrivateFiles.write(publicFile, open.toString(StandardCharsets.US_ASCII) + "\n");
    }
    try (var in = Files.newInputStream(file)) {
      return SecurityUtils.loadKeyPairIdentities(
              null, NamedResource.ofName(file.toString()), in, null)
          .iterator()
          .next();
    }
  }
}
