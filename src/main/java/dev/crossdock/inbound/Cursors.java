package dev.crossdock.inbound;

import dev.crossdock.store.TransmissionNumber;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files and interchanges that are being read over several transactions, kept open between them so
 * that none is read from its start again. A cursor is found only at the very place that was
 * committed last; after a failed commit or a crash there is none, and reading opens a new one.
 * Thread-safe.
 */
final class Cursors<T extends AutoCloseable> {

  private static final int MOST = 8;

  private final Map<Place, T> open = new LinkedHashMap<>();

  /** Where a cursor stands: in front of the document at this offset. */
  record Place(TransmissionNumber transmission, int interchange, long offset) {

    Place at(long other) {
      return new Place(transmission, interchange, other);
    }
  }

  /** The cursor at this place, which is the caller's from now on; null when there is none. */
  synchronized @Nullable T take(Place place) {
    return open.remove(place);
  }

  synchronized void keep(Place place, T frames) throws IOException {
    open.put(place, frames);
    if (open.size() > MOST) {
      var oldest = open.entrySet().iterator();
      close(oldest.next().getValue());
      oldest.remove();
    }
  }

  private static void close(AutoCloseable cursor) throws IOException {
    try {
      cursor.close();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
