package dev.crossdock.edi.grammar;

import dev.crossdock.edi.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * SHA-256 over segments in one normal form: UTF-8, fixed separators, nothing empty at the end, no
 * release characters.
 */
final class ContentHash {

  private static final byte SEGMENT = 0x1c;
  private static final byte ELEMENT = 0x1d;
  private static final byte REPETITION = 0x1e;
  private static final byte COMPONENT = 0x1f;

  private final MessageDigest digest = sha256();
  private byte[] buffer = new byte[4096];
  private int size;

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void add(Tokens segment) {
    put(segment.tag().getBytes(StandardCharsets.UTF_8));
    int elements = segment.elements();
    for (int e = 1; e <= elements; e++) {
      put(ELEMENT);
      int repetitions = segment.repetitions(e);
      for (int r = 1; r <= repetitions; r++) {
        if (r > 1) {
          put(REPETITION);
        }
        int components = segment.components(e, r);
        for (int c = 1; c <= components; c++) {
          if (c > 1) {
            put(COMPONENT);
          }
          value(segment, e, r, c);
        }
      }
    }
    put(SEGMENT);
    if (size > 2048) {
      flush();
    }
  }

  private void value(Tokens segment, int e, int r, int c) {
    if (segment.plain(e, r, c)) {
      int from = segment.from(e, r, c);
      int length = segment.to(e, r, c) - from;
      room(length);
      System.arraycopy(segment.bytes(), from, buffer, size, length);
      size += length;
    } else {
      put(segment.repetition(e, r, c).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void put(byte b) {
    room(1);
    buffer[size++] = b;
  }

  private void put(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
  }

  private void room(int length) {
    if (buffer.length - size < length) {
      flush();
      if (buffer.length < length) {
        buffer = Arrays.copyOf(buffer, length);
      }
    }
  }

  private void flush() {
    digest.update(buffer, 0, size);
    size = 0;
  }

  byte[] value() {
    flush();
    return digest.digest();
  }
}
