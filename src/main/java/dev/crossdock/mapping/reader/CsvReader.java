package dev.crossdock.mapping.reader;

import dev.crossdock.fault.Place;
import dev.crossdock.mapping.bind.Located;
import dev.crossdock.mapping.csv.CsvFrame;
import dev.crossdock.mapping.csv.CsvRow;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Smooks reader for the rows of one document of a delimited file: {@code <document>} with a {@code
 * <row>} for each row, whose attributes are the columns by the names the map gives them.
 */
public final class CsvReader extends AttributeReader implements Located {

  private @Nullable CsvFrame frame;
  private @Nullable CsvRow row;

  @Override
  void read(InputSource source) throws SAXException {
    CsvJob job = execution().get(CsvJob.KEY);
    if (job == null) {
      throw new SAXException("CsvReader reads what CsvDocuments framed; see CsvMapper");
    }
    frame = job.frame();
    at(this);
    start("document", NONE);
    var attributes = new AttributesImpl();
    for (var next : job.frame().rows()) {
      row = next;
      attributes.clear();
      var columns = job.frame().columns();
      for (int i = 0; i < columns.size() && i < next.values().size(); i++) {
        if (!columns.get(i).isEmpty() && !next.values().get(i).isEmpty()) {
          add(attributes, columns.get(i), next.values().get(i));
        }
      }
      start("row", attributes);
      end("row");
    }
    end("document");
  }

  @Override
  public Place place() {
    return row == null ? Place.at(0) : row.place("row", 0);
  }

  @Override
  public Place place(String attribute) {
    if (row == null || frame == null) {
      return place();
    }
    int position = frame.columns().indexOf(attribute) + 1;
    return position == 0 ? place() : row.place(attribute, position);
  }

  @Override
  public int getLineNumber() {
    return row == null ? -1 : (int) row.line();
  }

  @Override
  public int getColumnNumber() {
    return -1;
  }
}
