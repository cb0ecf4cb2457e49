package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.bind.Unread;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.Part;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The records of one document. */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record RecordFrame(
    int no,
    long from,
    long to,
    long line,
    List<Rec> all,
    byte[] contentHash,
    List<Violation> violations)
    implements FileFrame {

  RecordFrame {
    all = List.copyOf(all);
    violations = List.copyOf(violations);
  }

  @Override
  public int records() {
    return all.size();
  }

  @Override
  public Part root() {
    return new Root(all);
  }

  /** The document: its records one after the other. */
  private record Root(List<Rec> parts) implements Part {

    @Override
    public String name() {
      return "document";
    }

    @Override
    public void unread(Predicate<String> read, Unread to) {}

    @Override
    public void values(BiConsumer<String, String> to) {}

    @Override
    public Place place() {
      return parts.get(0).place();
    }

    @Override
    public Place place(String attribute) {
      return place();
    }
  }
}
