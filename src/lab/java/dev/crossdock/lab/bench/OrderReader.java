package dev.crossdock.lab.bench;

/** One way to read an interchange with one order, and to map it. */
interface OrderReader {

  /** Reads and maps it. Throws when it can't. */
  Order order(byte[] interchange) throws Exception;

  /** What both ways must have found alike. */
  record Order(String number, int lines, String lastQuantity) {}
}
