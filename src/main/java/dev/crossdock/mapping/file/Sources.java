package dev.crossdock.mapping.file;

import dev.crossdock.mapping.bind.SourceValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of one document lie, to the byte. */
public interface Sources {

  /** Where a value of a part lies; null where there is none, or it lies nowhere by itself. */
  @Nullable SourceValue of(Part part, String attribute);

  /** All values of the document in order, once each, empty ones left out. */
  List<SourceValue> all();

  /** Those that serve to cut the file into documents, or to check who sent it. */
  List<SourceValue> used();
}
