package dev.crossdock.versions;

import dev.crossdock.mapping.MapVersion;
import java.util.Collection;
import java.util.Optional;

/**
 * The versions of maps that documents were read by, with the files of each, so that a document can
 * be read again by exactly what read it first.
 */
public interface MapVersions {

  /**
   * Keeps what is not kept yet, in the caller's transaction. What is kept already costs nothing, so
   * this can be called for every batch.
   */
  void keep(Collection<MapVersion> versions);

  /** The version of this hash, with its files. */
  Optional<MapVersion> find(String hash);

  /** The same, to be handed on. */
  default Optional<VersionFiles> files(String hash) {
    return find(hash).map(VersionFiles::of);
  }
}
