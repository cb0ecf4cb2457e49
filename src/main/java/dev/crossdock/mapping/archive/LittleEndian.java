package dev.crossdock.mapping.archive;

/** Numbers as .zip writes them: the lowest byte first. */
final class LittleEndian {

  private LittleEndian() {}

  static long number(byte[] bytes, int at, int length) {
    long number = 0;
    for (int i = length - 1; i >= 0; i--) {
      number = number << 8 | (bytes[at + i] & 0xff);
    }
    return number;
  }
}
