package dev.crossdock.cli;

import dev.crossdock.config.Agreement;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.EnvelopeCode;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.xml.XmlFormat;
import dev.crossdock.mapping.xml.XmlRoot;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the map for a file without an envelope, by what is agreed or by what it looks like. */
final class FileMaps {

  private final Maps maps;

  FileMaps(Maps maps) {
    this.maps = maps;
  }

  /** The map of an agreement. */
  Optional<FileMapper> of(Agreement agreement) {
    var format = agreement.format();
    return maps.file(format.standard(), format.message(), format.version(), agreement.map())
        .map(m -> m.in(agreement.charset()));
  }

  /** The map a person names: {@code ubl/Order/2.1}, {@code csv/order}, {@code xml/acme-orders}. */
  Optional<FileMapper> named(As as) {
    return maps.file(id(as));
  }

  /** Id of the map a person names. */
  static String id(As as) {
    var version = as.version();
    return switch (as.standard()) {
      case "csv" ->
          "csv/"
              + as.message().toLowerCase(Locale.ROOT)
              + '/'
              + (version == null ? "standard" : version);
      case "ubl" -> "ubl/" + (version == null ? "2.1" : version) + '/' + as.message();
      default -> as.standard() + '/' + as.message() + (version == null ? "" : "/" + version);
    };
  }

  /** Whether a file is in the format of an agreement. */
  boolean reads(Agreement agreement, RawBytes bytes, Detection detected) throws IOException {
    var format = agreement.format();
    return switch (detected) {
      case XML -> {
        var root = XmlRoot.of(bytes);
        yield switch (format.standard()) {
          case "ubl" -> root.isUbl() && format.message().equals(root.name());
          case "xml" ->
              of(agreement)
                  .map(m -> m.format() instanceof XmlFormat f && f.reads(root))
                  .orElse(false);
          default -> false;
        };
      }
      case JSON -> format.standard().equals("json");
      default -> format.isText();
    };
  }

  /** The map for a file about which nothing is said. */
  Optional<FileMapper> found(RawBytes bytes, Detection detected) throws IOException {
    return switch (detected) {
      case XML -> xml(XmlRoot.of(bytes));
      case TEXT -> delimited(bytes);
      default -> Optional.empty();
    };
  }

  private Optional<FileMapper> xml(XmlRoot root) throws IOException {
    if (root.isUbl()) {
      return maps.file("ubl", root.name(), "2.1", null);
    }
    for (var id : maps.idsBelow("xml")) {
      var mapper = maps.file(id);
      if (mapper.isPresent() && mapper.get().format() instanceof XmlFormat f && f.reads(root)) {
        return mapper;
      }
    }
    return Optional.empty();
  }

  /** The standard map of whose columns most are there, and all that it needs. */
  private Optional<FileMapper> delimited(RawBytes bytes) throws IOException {
    FileMapper best = null;
    long fewest = Long.MAX_VALUE;
    for (var id : maps.idsBelow("csv")) {
      var mapper = id.endsWith("/standard") ? maps.file(id).orElse(null) : null;
      if (mapper == null) {
        continue;
      }
      try (var documents = mapper.format().open(bytes)) {
        long wrong = documents.violations().size();
        boolean fits = documents.violations().stream().noneMatch(v -> isHeader(v.code()));
        if (fits && wrong < fewest) {
          best = mapper;
          fewest = wrong;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isHeader(Code code) {
    return code == FileCode.CSV_HEADER_MISSING || code == FileCode.CSV_COLUMN_MISSING;
  }

  /** What to say of a file for which there is no map. */
  List<Violation> unknown(RawBytes bytes, Detection detected) throws IOException {
    if (detected == Detection.XML) {
      var root = XmlRoot.of(bytes);
      if (!root.violations().isEmpty()) {
        return root.violations();
      }
      return List.of(
          MapCommand.wrong(
              EnvelopeCode.FORMAT_UNKNOWN,
              "The file is XML with document element %s, for which there is no map; say what it is"
                      .formatted(root.name())
                  + " with --as or --partner."));
    }
    var looksLike = detected == Detection.TEXT ? "text" : detected.name();
    return List.of(
        MapCommand.wrong(
            EnvelopeCode.FORMAT_UNKNOWN,
            "The file looks like "
                + looksLike
                + " and is in no format that can be told by itself; say what it is with --as or"
                + " --partner."));
  }
}
