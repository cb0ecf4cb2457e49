package dev.crossdock.store.jdbc;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How raw bytes lie in rows: every row but the last holds {@value #SIZE} bytes. */
final class Parts {

  static final int SIZE = 1 << 20;

  private Parts() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
