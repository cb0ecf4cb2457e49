package dev.crossdock.retention.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks through the indexes of an archive; needs nothing but its files. */
public record ArchiveSearch(ArchiveFolder folder) {

  /**
   * Something that was found.
   *
   * @param entry its kind is that of the newest file
   * @param kinds all that the archive has of it
   */
  public record Hit(ArchiveIndexEntry entry, Set<String> kinds, String file) {
    public Hit {
      kinds = new TreeSet<>(kinds);
    }
  }

  /**
   * Finds by the beginning of a document, order or control number or of a file's name, or by a
   * whole transmission or document number.
   *
   * @param partner only of this one; empty: of any
   */
  public List<Hit> find(String text, String partner, int most) throws IOException {
    Map<List<Long>, Hit> hits = new LinkedHashMap<>();
    for (var file : folder.files()) {
      file.index(
          entry -> {
            var place = List.of(entry.transmission(), entry.document());
            if (entry.fits(text)
                && (partner.isEmpty() || partner.equals(entry.partner()))
                && (hits.size() < most || hits.containsKey(place))) {
              hits.computeIfAbsent(place, p -> new Hit(entry, new TreeSet<>(), file.name()))
                  .kinds()
                  .add(entry.kind());
            }
          });
    }
    return new ArrayList<>(hits.values());
  }

  /** The newest file with this kind of a transmission, by kind. */
  public Map<String, ArchiveFile> newest(long transmission) throws IOException {
    Map<String, ArchiveFile> newest = new LinkedHashMap<>();
    for (var file : folder.files()) {
      if (file.mayHave(transmission)) {
        file.index(
            entry -> {
              if (entry.transmission() == transmission) {
                newest.putIfAbsent(entry.kind(), file);
              }
            });
      }
    }
    return newest;
  }
}
