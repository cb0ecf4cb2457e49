package dev.crossdock.config.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Tells a usable OpenSSH public key line ({@code type base64 comment}) from anything else. */
final class SshPublicKey {

  private static final Set<String> TYPES =
      Set.of(
          "ssh-ed25519",
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521",
          "ssh-rsa");
  private static final int MIN_RSA_BITS = 2048;

  private SshPublicKey() {}

  /** What is wrong with the line; empty when nothing is. */
  static Optional<String> problem(String line) {
    if (line.contains("PRIVATE KEY")) {
      return Optional.of(
          "this is a private key; it must not be here, and is not a secret any more");
    }
    var parts = line.strip().split("\\s+", 3);
    if (parts.length < 2 || !TYPES.contains(parts[0])) {
      return Optional.of("a key begins with its type, one of " + TYPES.stream().sorted().toList());
    }
    try {
      var blob = ByteBuffer.wrap(Base64.getDecoder().decode(parts[1]));
      if (!new String(field(blob), StandardCharsets.US_ASCII).equals(parts[0])) {
        return Optional.of("the key inside is of another type");
      }
      var first = field(blob);
      if (parts[0].equals("ssh-ed25519") && first.length != 32) {
        return Optional.of("the key is cut off");
      }
      if (parts[0].equals("ssh-rsa") && bits(field(blob)) < MIN_RSA_BITS) {
        return Optional.of("an RSA key needs at least " + MIN_RSA_BITS + " bits");
      }
      return Optional.empty();
    } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
      return Optional.of("the key is cut off or mistyped");
    }
  }

  /** The part that makes two keys the same, comments aside. */
  static String identity(String line) {
    var parts = line.strip().split("\\s+", 3);
    return parts.length < 2 ? line : parts[0] + ' ' + parts[1];
  }

  private static byte[] field(ByteBuffer blob) {
    int length = blob.getInt();
    if (length < 0 || length > blob.remaining()) {
      throw new IllegalArgumentException("cut off");
    }
    var field = new byte[length];
    blob.get(field);
    return field;
  }

  private static int bits(byte[] modulus) {
    return new java.math.BigInteger(modulus).bitLength();
  }
}
