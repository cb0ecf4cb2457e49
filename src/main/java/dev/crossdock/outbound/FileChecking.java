package dev.crossdock.outbound;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partner;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.diagnostics.WritingCode;
import dev.crossdock.mapping.write.FileForm;
import dev.crossdock.mapping.write.FileOutboundMaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out whether a document can be written into a file without an envelope. */
public final class FileChecking {

  private final Supplier<FileOutboundMaps> maps;

  public FileChecking(Supplier<FileOutboundMaps> maps) {
    this.maps = maps;
  }

  /**
   * What can be written of a document, adding why not where nothing can.
   *
   * @param canonical its JSON, the partner's codes in it
   */
  Optional<OutgoingFile> check(
      String canonical, Partner partner, Agreement agreement, List<Violation> violations) {
    var form = form(agreement, violations);
    var channel = agreement.sending().channel();
    if (form.isEmpty() || channel == null) {
      return Optional.empty();
    }
    try {
      var written = form.get().write(List.of(canonical));
      written.violations().forEach(v -> violations.add(agreement.weigh(told(v))));
      if (!written.isWritten() && violations.stream().noneMatch(Violation::isError)) {
        violations.add(unwritten(agreement)); // whatever weight was agreed, there is nothing
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var target = "partner:" + partner.id() + '/' + channel;
    return Optional.of(
        new OutgoingFile(
            agreement,
            target,
            form.get(),
            form.get().mapVersion().map(v -> v.under(partner.crossReferences())),
            canonical));
  }

  private Optional<FileForm> form(Agreement agreement, List<Violation> violations) {
    String why = "";
    try {
      var type = agreement.documentType();
      var found =
          maps.get()
              .form(agreement.outboundMap(), type, agreement.charset())
              .filter(form -> form.documentType().equals(type));
      if (found.isPresent()) {
        return found;
      }
    } catch (IllegalArgumentException e) {
      why = " " + e.getMessage();
    }
    violations.add(MessageChecking.noMap(agreement, why));
    return Optional.empty();
  }

  private static Violation unwritten(Agreement agreement) {
    return Violation.of(
        WritingCode.DOCUMENT_NOT_WRITABLE,
        "type",
        null,
        null,
        "Nothing can be written of it by " + agreement.outboundMap() + ".");
  }

  /** Its place is in a file that nobody has seen: that is told in words. */
  private static Violation told(Violation found) {
    var place = found.place();
    if (place == null || place.segment() == null) {
      return found;
    }
    return new Violation(
        found.code(),
        found.severity(),
        found.path(),
        null,
        found.value(),
        "%s It would stand in %s of the file.".formatted(found.message(), place.segment()));
  }
}
