package dev.crossdock.edi;

/** Numbers or keys seen so far, as 64-bit hashes: 16 bytes a number, however long it is. */
public final class ControlNumbers {

  /** More than any standard allows, and no more than an answer repeats and a store looks up. */
  private static final int LONGEST = 35;

  /** What a control number must be, for a message. */
  static final String RULE =
      "must be there, without control characters and no longer than " + LONGEST + " characters.";

  private long[] table = new long[64];
  private int size;

  /** Whether a control number or reference is one. */
  static boolean sound(String number) {
    return !number.isEmpty()
        && number.length() <= LONGEST
        && number.chars().noneMatch(c -> c < ' ' || c == 0x7f);
  }

  /** Takes a number; false when it was there already. */
  public boolean add(String number) {
    if (size * 2 >= table.length) {
      grow();
    }
    long hash = hash(number);
    int at = slot(table, hash);
    if (table[at] == hash) {
      return false;
    }
    table[at] = hash;
    size++;
    return true;
  }

  /** Whether a number was taken. */
  public boolean contains(String number) {
    long hash = hash(number);
    return table[slot(table, hash)] == hash;
  }

  void clear() {
    if (size > 0) {
      table = new long[64];
      size = 0;
    }
  }

  private void grow() {
    long[] bigger = new long[table.length * 2];
    for (long hash : table) {
      if (hash != 0) {
        bigger[slot(bigger, hash)] = hash;
      }
    }
    table = bigger;
  }

  private static int slot(long[] in, long hash) {
    int mask = in.length - 1;
    int at = (int) (hash ^ (hash >>> 32)) & mask;
    while (in[at] != 0 && in[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static long hash(String number) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < number.length(); i++) {
      hash = (hash ^ number.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 29;
    hash *= 0xbf58476d1ce4e5b9L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
