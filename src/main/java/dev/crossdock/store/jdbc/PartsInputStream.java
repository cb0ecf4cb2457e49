package dev.crossdock.store.jdbc;

import dev.crossdock.store.TransmissionNumber;
import java.io.InputStream;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** The bytes of a transmission, one part in memory at a time. */
final class PartsInputStream extends InputStream {

  private final Jdbi jdbi;
  private final TransmissionNumber transmission;
  private int nextPart;
  private byte[] part = {};
  private int at;
  private boolean end;

  PartsInputStream(Jdbi jdbi, TransmissionNumber transmission, long from) {
    this.jdbi = jdbi;
    this.transmission = transmission;
    this.nextPart = (int) (from / Parts.SIZE) + 1;
    if (load()) {
      at = (int) Math.min(part.length, from % Parts.SIZE);
    }
  }

  @Override
  public int read() {
    return available() > 0 || load() ? part[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (available() == 0 && !load()) {
      return -1;
    }
    int count = Math.min(length, available());
    System.arraycopy(part, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public int available() {
    return part.length - at;
  }

  private boolean load() {
    if (end) {
      return false;
    }
    var loaded =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select bytes from transmission_part where transmission_id = :id and no ="
                            + " :no")
                    .bind("id", transmission.value())
                    .bind("no", nextPart)
                    .mapTo(byte[].class)
                    .findOne());
    part = loaded.orElse(new byte[0]);
    at = 0;
    nextPart++;
    end = part.length < Parts.SIZE;
    return part.length > 0;
  }
}
