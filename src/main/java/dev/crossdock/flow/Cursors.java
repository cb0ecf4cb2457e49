package dev.crossdock.flow;

import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.intake.Receipt;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Interchanges that are being read over several transactions, kept open between them so that none
 * is read from its start again. A cursor is found only at the very place that was committed last;
 * after a failed commit or a crash there is none, and reading opens a new one. Thread-safe.
 */
final class Cursors {

  private static final int MOST = 8;

  private final Map<Place, DocumentFrames> open = new LinkedHashMap<>();

  /** Where a cursor stands: in front of the document at this offset. */
  record Place(Receipt receipt, int interchange, long offset) {

    Place at(long other) {
      return new Place(receipt, interchange, other);
    }
  }

  /** The cursor at this place, which is the caller's from now on; null when there is none. */
  synchronized @Nullable DocumentFrames take(Place place) {
    return open.remove(place);
  }

  synchronized void keep(Place place, DocumentFrames frames) throws IOException {
    open.put(place, frames);
    if (open.size() > MOST) {
      var oldest = open.entrySet().iterator();
      oldest.next().getValue().close();
      oldest.remove();
    }
  }
}
