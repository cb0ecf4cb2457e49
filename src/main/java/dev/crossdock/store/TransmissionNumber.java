package dev.crossdock.store;

/** The number of a transmission, given out when its bytes are durable, never twice. */
public record TransmissionNumber(long value) {

  /** Reads what {@link #toString} wrote. Throws {@link NumberFormatException} for anything else. */
  public static TransmissionNumber of(String text) {
    return new TransmissionNumber(Long.parseLong(text));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
