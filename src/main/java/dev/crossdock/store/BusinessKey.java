package dev.crossdock.store;

import dev.crossdock.config.Usage;

/** What makes a document the same one again, its revision aside. */
public record BusinessKey(String partner, Usage usage, String type, String number)
    implements Comparable<BusinessKey> {

  public BusinessKey {
    number = Keys.of(number);
  }

  /** Of a document that we send to the partner, which may number its own of the type likewise. */
  public static BusinessKey sent(String partner, Usage usage, String type, String number) {
    return new BusinessKey(partner, usage, "out-" + type, number);
  }

  /** One string for every document of the key; also what cases are kept by. */
  @Override
  public String toString() {
    return partner + '/' + usage.id() + '/' + type + '/' + number;
  }

  @Override
  public int compareTo(BusinessKey other) {
    return toString().compareTo(other.toString());
  }
}
