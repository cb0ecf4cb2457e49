package dev.crossdock.inbound;

import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.store.Documents;
import dev.crossdock.store.Interchanges;
import dev.crossdock.store.Transmissions;
import dev.crossdock.versions.MapVersions;
import java.util.HashMap;
import java.util.List;

/** Writes interchanges, documents, what is wrong in them, and how far transmissions are read. */
public final class ReadRows {

  private static final Violation FELL_WITH_ITS_GROUP =
      Violation.of(
          AgreementCode.GROUP_REJECTED,
          null,
          null,
          null,
          "Another document of its group was rejected, and the group is accepted or rejected as a"
              + " whole.");

  private final Transmissions transmissions;
  private final Interchanges interchanges;
  private final Documents documents;
  private final MapVersions versions;

  public ReadRows(
      Transmissions transmissions,
      Interchanges interchanges,
      Documents documents,
      MapVersions versions) {
    this.transmissions = transmissions;
    this.interchanges = interchanges;
    this.documents = documents;
    this.versions = versions;
  }

  /** The documents have their ids then. */
  void write(ReadBatch batch) {
    var read = batch.documents();
    keepVersions(read);
    var all = batch.items().stream().flatMap(t -> t.interchanges().stream()).toList();
    interchanges.add(
        all.stream().filter(i -> !i.isStored()).map(ReadInterchange::asFarAsRead).toList());
    var ids = documents.add(read.stream().map(ReadDocument::entry).toList());
    for (int i = 0; i < ids.size(); i++) {
      read.get(i).id(ids.get(i));
    }
    for (var transmission : batch.items()) {
      transmission
          .onEnvelopes()
          .forEach(
              e ->
                  documents.addViolations(
                      transmission.claimed().number(), e.interchange(), e.violations()));
    }
    all.stream()
        .filter(i -> i.isFinished() && i.groupsMayWait())
        .map(ReadInterchange::entry)
        .forEach(e -> documents.decideGroups(e.transmission(), e.no(), FELL_WITH_ITS_GROUP));
    interchanges.finish(
        all.stream()
            .filter(i -> i.isFinished() && i.isStored())
            .map(ReadInterchange::entry)
            .toList());
    transmissions.progress(batch.items().stream().flatMap(t -> t.progress().stream()).toList());
  }

  /** A transaction keeps a version once. */
  private void keepVersions(List<ReadDocument> read) {
    var used = new HashMap<String, MapVersion>();
    read.forEach(d -> d.version().ifPresent(v -> used.putIfAbsent(v.hash(), v)));
    versions.keep(used.values());
  }
}
