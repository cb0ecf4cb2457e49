package dev.crossdock.inbound;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partners;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.xml.XmlFormat;
import dev.crossdock.mapping.xml.XmlRoot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds the agreement for a file without an envelope: the first whose {@code files} match its name
 * and whose format its bytes are.
 */
public final class FileAgreements {

  private static final Set<String> TEXTS = Set.of("csv", "fixed");

  private final Partners partners;
  private final Supplier<Maps> maps;

  public FileAgreements(Partners partners, Supplier<Maps> maps) {
    this.partners = partners;
    this.maps = maps;
  }

  /** Whether any file of this name without an envelope was agreed, of whatever format. */
  List<Agreement> named(String partner, String name) {
    var own = name.substring(name.lastIndexOf('/') + 1); // without the archive it came in
    return partners.byId(partner).map(p -> partners.agreementsForFile(p, own)).orElse(List.of());
  }

  /** The one for these bytes. */
  Optional<Agreement> choose(List<Agreement> named, Detection detected, RawBytes bytes)
      throws IOException {
    return switch (detected) {
      case TEXT -> named.stream().filter(a -> TEXTS.contains(a.format().standard())).findFirst();
      case JSON -> named.stream().filter(a -> a.format().standard().equals("json")).findFirst();
      case XML -> {
        var root = XmlRoot.of(bytes);
        yield named.stream().filter(a -> reads(a, root)).findFirst();
      }
      default -> Optional.empty();
    };
  }

  private boolean reads(Agreement agreement, XmlRoot root) {
    var format = agreement.format();
    return switch (format.standard()) {
      case "ubl" -> root.isUbl() && format.message().equals(root.name());
      case "xml" ->
          mapper(agreement)
              .map(m -> m.format() instanceof XmlFormat f && f.reads(root))
              .orElse(false);
      default -> false;
    };
  }

  /** The map that reads files of an agreement; empty where there is none. */
  Optional<FileMapper> mapper(Agreement agreement) {
    var format = agreement.format();
    return maps.get()
        .file(format.standard(), format.message(), format.version(), agreement.map())
        .map(m -> m.in(agreement.charset()));
  }
}
