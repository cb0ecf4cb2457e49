package dev.crossdock.inbound;

import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.store.Documents;
import dev.crossdock.versions.MapVersions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what documents say now in the place of what they said. */
public final class RereadStore {

  private final MapVersions versions;
  private final Documents documents;
  private final ExceptionEvents events;
  private final Clock clock;

  public RereadStore(
      MapVersions versions, Documents documents, ExceptionEvents events, Clock clock) {
    this.versions = versions;
    this.documents = documents;
    this.events = events;
    this.clock = clock;
  }

  /** A document that was read once more, and its transmission. */
  record Reread(ReadTransmission transmission, ReadDocument.Mapped document) {

    private List<ReadTransmission.Deviation> deviations(long id) {
      var all = new ArrayList<>(transmission.deviations());
      if (document.deviation() != null) {
        all.add(document.deviation().of(id));
      }
      return all;
    }
  }

  /** Returns those that stay as they are, since they took effect meanwhile. */
  List<Long> replace(Map<Long, Reread> found) {
    keepVersions(found);
    var left = new ArrayList<Long>();
    found.forEach(
        (id, reread) -> {
          if (documents.replace(id, reread.document().entry())) {
            events.raise(
                reread.deviations(id).stream().map(d -> d.event(clock.instant())).toList());
          } else {
            left.add(id);
          }
        });
    return left;
  }

  /** A transaction keeps a version once. */
  private void keepVersions(Map<Long, Reread> found) {
    var used = new HashMap<String, MapVersion>();
    for (var reread : found.values()) {
      var version = reread.document().version();
      if (version != null) {
        used.put(version.hash(), version);
      }
    }
    versions.keep(used.values());
  }
}
