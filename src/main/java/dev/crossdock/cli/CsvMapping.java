package dev.crossdock.cli;

import dev.crossdock.edi.RawBytes;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Violation;
import dev.crossdock.mapping.CsvMapper;
import dev.crossdock.mapping.csv.CsvDocuments;
import dev.crossdock.partner.Agreement;
import dev.crossdock.partner.FileNames;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps the documents of a delimited file. */
final class CsvMapping {

  private final Mapping mapping;
  private final @Nullable As as;

  CsvMapping(Mapping mapping, @Nullable As as) {
    this.mapping = mapping;
    this.as = as;
  }

  void map(RawBytes bytes, String fileName) throws IOException {
    var agreement = agreement(fileName).orElse(null);
    var mapper = mapper(agreement);
    if (mapper.isEmpty()) {
      mapping.print(
          List.of(MapCommand.wrong(Code.MAP_MISSING, "There is no map for such a file.")), null);
      return;
    }
    var format = mapper.get().format();
    if (agreement != null && agreement.charset() != null) {
      format = format.with(agreement.charset());
    }
    try (var documents = CsvDocuments.open(bytes, format)) {
      if (as == null && mapping.partner() == null && !known(documents.violations())) {
        mapping.print(
            List.of(
                MapCommand.wrong(
                    Code.FORMAT_UNKNOWN,
                    "The file is no X12, no EDIFACT and no order file of the standard columns;"
                        + " say what it is with --as or --partner.")),
            null);
        return;
      }
      mapping.print(documents.violations(), agreement);
      int count = 0;
      for (var frame = documents.next(); frame != null; frame = documents.next()) {
        count++;
        mapping.show(mapper.get().map(frame, null), false, agreement);
      }
      if (count == 0 && documents.violations().stream().noneMatch(Violation::isError)) {
        mapping.print(
            List.of(MapCommand.wrong(Code.FILE_EMPTY, "There is no row below the header.")), null);
      }
    }
  }

  private static boolean known(List<Violation> violations) {
    return violations.stream().noneMatch(v -> v.code() == Code.CSV_HEADER_MISSING);
  }

  private Optional<CsvMapper> mapper(@Nullable Agreement agreement) {
    if (agreement != null) {
      return mapping.maps().csv(agreement.documentType(), agreement.map());
    }
    var type = as == null ? "order" : as.message();
    var id = as == null || as.version() == null ? null : "csv/" + as.message() + '/' + as.version();
    return mapping.maps().csv(type.toLowerCase(java.util.Locale.ROOT), id);
  }

  private Optional<Agreement> agreement(String fileName) {
    var partner = mapping.partner();
    if (partner == null) {
      return Optional.empty();
    }
    return partner.agreements().stream()
        .filter(a -> a.format().standard().equals("csv"))
        .filter(
            a ->
                a.fileNames().isEmpty()
                    || a.fileNames().stream().anyMatch(glob -> FileNames.matches(glob, fileName)))
        .findFirst();
  }
}
