package dev.crossdock.intake;

import dev.crossdock.partner.Usage;

/** What makes a document the same one again, its revision aside. */
public record BusinessKey(String partner, Usage usage, String type, String number)
    implements Comparable<BusinessKey> {

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
