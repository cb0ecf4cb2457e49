package dev.crossdock.lab.bench;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.mapping.Maps;
import java.io.IOException;
import java.util.ArrayList;

/** Our own way through an interchange with one order. */
final class OurReading implements OrderReader {

  private final OurDocuments documents;

  OurReading(Maps maps) {
    this.documents = new OurDocuments(maps);
  }

  @Override
  public Order order(byte[] interchange) throws IOException {
    var found = new ArrayList<CanonicalDocument>();
    documents.each(interchange, mapped -> found.add(mapped.document()));
    if (found.size() != 1 || !(found.get(0) instanceof dev.crossdock.canonical.Order order)) {
      throw new IllegalStateException("Not one order but " + found.size() + " documents");
    }
    var quantity = order.lines().get(order.lines().size() - 1).quantity();
    return new Order(
        order.number(),
        order.lines().size(),
        quantity == null ? "none" : String.valueOf(quantity.value()));
  }
}
