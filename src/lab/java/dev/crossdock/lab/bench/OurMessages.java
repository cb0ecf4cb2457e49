package dev.crossdock.lab.bench;

import dev.crossdock.mapping.Maps;
import java.io.IOException;

/** Our own way through interchanges of any message. */
final class OurMessages implements OrderReader {

  private final OurDocuments documents;

  OurMessages(Maps maps) {
    this.documents = new OurDocuments(maps);
  }

  /** The last document's number and how many there are. */
  @Override
  public Order order(byte[] interchange) throws IOException {
    var last = new String[] {"none"};
    var count = new int[1];
    documents.each(
        interchange,
        mapped -> {
          last[0] = String.valueOf(mapped.documentNumber());
          count[0]++;
        });
    return new Order(last[0], count[0], "none");
  }
}
