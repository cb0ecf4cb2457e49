package dev.crossdock.mapping.csv;

import dev.crossdock.diagnostics.Place;
import dev.crossdock.mapping.bind.Unread;
import dev.crossdock.mapping.file.Part;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The rows of a document as parts, made one by one as they are read. */
record RowsPart(CsvFrame frame) implements Part {

  @Override
  public String name() {
    return "document";
  }

  @Override
  public void values(BiConsumer<String, String> to) {}

  @Override
  public void unread(Predicate<String> read, Unread to) {}

  @Override
  public Iterable<Row> parts() {
    return () -> frame.rows().stream().map(row -> new Row(frame, row)).iterator();
  }

  @Override
  public Place place() {
    return frame.rows().isEmpty() ? Place.at(frame.from()) : frame.rows().get(0).place();
  }

  @Override
  public Place place(String attribute) {
    return place();
  }

  /** One row. */
  record Row(CsvFrame frame, CsvRow row) implements Part {

    @Override
    public String name() {
      return "row";
    }

    @Override
    public void values(BiConsumer<String, String> to) {
      var columns = frame.columns();
      for (int i = 0; i < columns.count() && i < row.values().size(); i++) {
        if (!columns.known(i).isEmpty() && !row.values().get(i).isEmpty()) {
          to.accept(columns.known(i), row.values().get(i));
        }
      }
    }

    @Override
    public void unread(Predicate<String> read, Unread to) {
      for (int i = 0; i < row.values().size(); i++) {
        var known = frame.columns().known(i);
        if (!row.values().get(i).isBlank() && (known.isEmpty() || !read.test(known))) {
          to.add(frame.columns().name(i), row.place(frame.columns().written(i), i + 1));
        }
      }
    }

    @Override
    public Iterable<Part> parts() {
      return java.util.List.of();
    }

    @Override
    public Place place() {
      return row.place();
    }

    @Override
    public Place place(String attribute) {
      int at = frame.columns().indexOf(attribute);
      return at < 0 ? place() : row.place(frame.columns().written(at), at + 1);
    }
  }
}
