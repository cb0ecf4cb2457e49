package dev.crossdock.store;

/** The transmission number of a transmission: given out when its bytes are durable, never twice. */
public record Receipt(long number) {

  /** Reads what {@link #toString} wrote. Throws {@link NumberFormatException} for anything else. */
  public static Receipt of(String text) {
    return new Receipt(Long.parseLong(text));
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
