package dev.crossdock.config;

/**
 * What is stored of an API key: its public id, by which it is found, and the SHA-256 of the whole.
 * A key carries 256 random bits, so a fast hash is enough.
 *
 * @param sha256 64 hexadecimal digits, lower case
 */
public record ApiKeyHash(String keyId, String sha256) {

  /** {@code cdk1$<key id>$<sha256>}, as written in partner files. */
  @Override
  public String toString() {
    return "cdk1$" + keyId + "$" + sha256;
  }
}
