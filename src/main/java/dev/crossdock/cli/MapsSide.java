package dev.crossdock.cli;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partner;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.EdiMapper;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.mapping.Maps;
import dev.crossdock.reference.CrossReferences;
import dev.crossdock.reference.ReferenceKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One of two sets of maps that are compared.
 *
 * @param only the version it is, where it is a single one with overlays and charset of its own
 * @param partnerFiles cross references that it has of its own, by their paths below partners/
 */
record MapsSide(Maps maps, @Nullable MapVersion only, SortedMap<String, byte[]> partnerFiles) {

  MapsSide(Maps maps, @Nullable MapVersion only) {
    this(maps, only, Collections.emptySortedMap());
  }

  /** What the partner's codes are called here, as this side has it. */
  CrossReferences references(@Nullable Partner partner) {
    if (only != null) {
      return CrossReferences.among(only.files());
    }
    if (partner == null) {
      return CrossReferences.NONE;
    }
    var files = new EnumMap<ReferenceKind, byte[]>(ReferenceKind.class);
    for (var kind : ReferenceKind.values()) {
      var content = partnerFiles.get(partner.id() + '/' + kind.id() + ".csv");
      if (content != null) {
        files.put(kind, content);
      }
    }
    return partner.crossReferences().with(files);
  }

  Optional<EdiMapper> edi(
      DocumentFrame frame, Interchange interchange, @Nullable Agreement agreement) {
    String map = agreement == null ? null : agreement.map();
    List<String> overlays = agreement == null ? List.of() : agreement.overlays();
    return maps.edi(
        interchange.standard(),
        frame.message(),
        frame.version(),
        frame.association(),
        only == null ? map : only.map(),
        only == null ? overlays : only.overlays());
  }

  /** The map for a file without an envelope. */
  Optional<FileMapper> file(
      RawBytes bytes, Detection detected, @Nullable Agreement agreement, @Nullable As as)
      throws IOException {
    if (only != null) {
      var charset = only.charset() == null ? null : Charset.forName(only.charset());
      return maps.file(only.map()).map(m -> m.in(charset));
    }
    var files = new FileMaps(maps);
    if (agreement != null) {
      return files.of(agreement);
    }
    return as == null ? files.found(bytes, detected) : files.named(as);
  }

  /** Whether a document is to be compared: a single version tells nothing of what it can't read. */
  boolean concerns(boolean reads, boolean otherReads) {
    return reads || (only == null && otherReads);
  }

  /** Whether a file that the other one reads by this map is its business. */
  boolean isAbout(@Nullable FileMapper other) {
    return only == null || (other != null && only.map().equals(other.id()));
  }
}
