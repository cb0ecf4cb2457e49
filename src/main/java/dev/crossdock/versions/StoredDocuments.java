package dev.crossdock.versions;

import java.util.Optional;

/** Documents that came in, to be read again. */
public interface StoredDocuments {

  /** The document with this id; empty where there is none, or it is one that goes out. */
  Optional<StoredDocument> find(long id);
}
