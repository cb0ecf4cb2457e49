package dev.crossdock.flow;

import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.edi.DocumentFrames;
import dev.crossdock.edi.Envelopes;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.acknowledge.ReceivedAcknowledgements;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.DocumentEntry;
import dev.crossdock.intake.Documents;
import dev.crossdock.intake.Interchanges;
import dev.crossdock.intake.TransmissionToRead;
import dev.crossdock.intake.Transmissions;
import dev.crossdock.mapping.FileMapper;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.mapping.Maps;
import dev.crossdock.partner.Partners;
import dev.crossdock.versions.CannotReread;
import dev.crossdock.versions.KeptMaps;
import dev.crossdock.versions.MapVersions;
import dev.crossdock.versions.StoredDocument;
import dev.crossdock.versions.StoredDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents once more from the bytes that are kept, for a replay, in the caller's transaction
 * and by the path of live traffic: with the partners and maps of today, or a version of a map that
 * is kept. No second acknowledgement is written.
 */
public final class ReadAgain {

  private final StoredDocuments stored;
  private final KeptMaps kept;
  private final MapVersions versions;
  private final Transmissions transmissions;
  private final Interchanges interchanges;
  private final Documents documents;
  private final Partners partners;
  private final FileAgreements agreements;
  private final EdiDocumentReading edi;
  private final FileReading files;
  private final ExceptionEvents events;
  private final Clock clock;

  ReadAgain(
      StoredDocuments stored,
      KeptMaps kept,
      MapVersions versions,
      Transmissions transmissions,
      Interchanges interchanges,
      Documents documents,
      Partners partners,
      Supplier<Maps> maps,
      AcknowledgementReading acknowledgements,
      ExceptionEvents events,
      Clock clock) {
    this.stored = stored;
    this.kept = kept;
    this.versions = versions;
    this.transmissions = transmissions;
    this.interchanges = interchanges;
    this.documents = documents;
    this.partners = partners;
    this.agreements = new FileAgreements(partners, maps);
    this.edi = new EdiDocumentReading(partners, maps, acknowledgements);
    this.files = new FileReading(partners);
    this.events = events;
    this.clock = clock;
  }

  /** Why a document was left as it is. */
  public record Left(String code, String words) {

    static Left because(Code code, String words) {
      return new Left(code.id(), words);
    }
  }

  /**
   * Reads these, and puts what they say now in the place of what they said.
   *
   * @param version hash of the map to read by; null: as agreed today
   * @param instead read in place of the bytes that came, which stay; null: those are read
   * @param forced whether they are read though their interchange came before
   * @return those that were left as they are; they need not be accepted again
   */
  public Map<Long, Left> read(
      Collection<Long> ids, @Nullable String version, @Nullable Rewritten instead, boolean forced) {
    var left = new LinkedHashMap<Long, Left>();
    var found = new LinkedHashMap<Long, ReadOutcome>();
    for (long id : ids) {
      var out = new ReadOutcome();
      try {
        var why = read(id, version, instead, forced, out);
        if (why == null) {
          found.put(id, out);
        } else {
          left.put(id, why);
        }
      } catch (CannotReread e) {
        left.put(id, Left.because(e.code(), String.valueOf(e.getMessage())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    write(found, left);
    return left;
  }

  /** A transaction keeps a version once. */
  private void write(Map<Long, ReadOutcome> found, Map<Long, Left> left) {
    var used = new HashMap<String, MapVersion>();
    found.values().forEach(out -> used.putAll(out.versions));
    versions.keep(used.values());
    found.forEach(
        (id, out) -> {
          if (documents.replace(id, out.documents.get(0))) {
            events.raise(
                out.deviations.stream().map(d -> ReadWriter.event(d, List.of(id), clock)).toList());
          } else {
            left.put(id, new Left("took-effect", "It took effect meanwhile."));
          }
        });
  }

  private @Nullable Left read(
      long id,
      @Nullable String version,
      @Nullable Rewritten instead,
      boolean forced,
      ReadOutcome out)
      throws CannotReread, IOException {
    var document = stored.find(id).orElse(null);
    if (document == null || document.standard().equals(DocumentEntry.HANDED_OVER)) {
      return new Left("handed-over", "It was handed over as it is: replay it from canonical.");
    }
    if (ReceivedAcknowledgements.isOne(document.message())) {
      return new Left("is-acknowledgement", "An acknowledgement is read once.");
    }
    if (!document.bytesKept()) {
      return Left.because(
          Code.BYTES_GONE, "The bytes of transmission " + document.receipt() + " are not kept.");
    }
    var by = version == null ? null : kept.find(version);
    var transmission = transmission(document);
    if (document.hasEnvelope()) {
      return edi(document, transmission, by, instead, forced, out);
    }
    return instead == null
        ? file(document, transmission, by, out)
        : new Left("no-envelope", "Only the bytes of X12 and EDIFACT can be edited.");
  }

  private TransmissionToRead transmission(StoredDocument document) {
    var about = transmissions.describe(document.receipt());
    return new TransmissionToRead(
        document.receipt(),
        about.partner(),
        about.channel(),
        about.name(),
        document.size(),
        new byte[0],
        true,
        document.interchange(),
        document.no(),
        document.from());
  }

  private @Nullable Left edi(
      StoredDocument document,
      TransmissionToRead transmission,
      KeptMaps.@Nullable Kept by,
      @Nullable Rewritten written,
      boolean forced,
      ReadOutcome out)
      throws IOException {
    var entry = interchanges.find(document.receipt(), document.interchange()).orElseThrow();
    var envelope = Envelopes.read(entry.envelope());
    if (EdiReading.DECIDED_BY_THE_ENVELOPE.contains(entry.state())
        && !(forced && cameBefore(envelope))) {
      return new Left(
          "envelope-decided", "Its interchange is " + entry.state().id() + ", so it was not read.");
    }
    if (partners.byId(String.valueOf(entry.partner())).isEmpty()) {
      return Left.because(Code.AGREEMENT_GONE, "Partner " + entry.partner() + " is gone.");
    }
    if (written != null && transmission.size() > Rewritten.MOST) {
      return new Left("too-large", "Its file is too large to be put together anew.");
    }
    var instead = written == null ? null : written.ending(envelope.syntax().segment());
    var stored = StoredBytes.of(transmissions, transmission);
    long longer = instead == null ? 0 : instead.bytes().length - (document.to() - document.from());
    var open = new OpenInterchange(entry, envelope.endingAt(envelope.to() + longer));
    var options = FramingOptions.defaults().withX12Charset(open.envelope().syntax().charset());
    var bytes = instead == null ? stored : instead.in(stored, document.from(), document.to());
    try (var frames =
        DocumentFrames.open(bytes, open.envelope(), options, transmission.nextOffset())) {
      var frame = frames.next();
      if (frame == null || frame.from() != document.from()) {
        return moved();
      }
      if (instead != null && frame.to() != document.to() + longer) {
        return new Left(
            "edit-is-more", "The edit is not one document from its first segment to its last.");
      }
      if (instead != null && !frame.message().equals(document.message())) {
        return another("message", document.message(), frame.message());
      }
      (by == null ? edi : edi.by(by)).read(transmission, open, frame, out);
      var number = out.documents.get(0).documentNumber();
      return instead == null || instead.number() == null || instead.number().equals(number)
          ? null
          : another("number", instead.number(), number);
    }
  }

  /** Whether nothing else is wrong with it than that its control number came before. */
  private static boolean cameBefore(Interchange envelope) {
    var errors = envelope.violations().stream().filter(Violation::isError).toList();
    return !errors.isEmpty()
        && errors.stream().allMatch(v -> v.code() == Code.INTERCHANGE_DUPLICATE);
  }

  private @Nullable Left file(
      StoredDocument document,
      TransmissionToRead transmission,
      KeptMaps.@Nullable Kept by,
      ReadOutcome out)
      throws IOException {
    var partner = partners.byId(transmission.partner());
    var agreement = partner.flatMap(p -> p.agreement(String.valueOf(document.agreement())));
    if (partner.isEmpty() || agreement.isEmpty()) {
      return Left.because(Code.AGREEMENT_GONE, "Agreement " + document.agreement() + " is gone.");
    }
    var mapper =
        by == null
            ? agreements.mapper(agreement.get()).map(m -> m.with(partner.get().crossReferences()))
            : mapper(by);
    if (mapper.isEmpty()) {
      return Left.because(Code.DOCUMENT_TYPE_UNKNOWN, "There is no map that reads it.");
    }
    var bytes = StoredBytes.of(transmissions, transmission);
    return files.readAgain(transmission, bytes, agreement.get(), mapper.get(), document.to(), out)
        ? null
        : moved();
  }

  private static Optional<FileMapper> mapper(KeptMaps.Kept by) {
    var charset = by.version().charset();
    return by.maps()
        .file(by.version().map())
        .map(m -> m.in(charset == null ? null : Charset.forName(charset)))
        .map(m -> m.with(by.references()));
  }

  private static Left another(String what, String before, @Nullable String after) {
    return new Left(
        "edit-is-another",
        "An edit keeps the document's %s, %s; it says %s.".formatted(what, before, after));
  }

  private static Left moved() {
    return new Left(
        "framed-otherwise", "By this map other bytes make the document: ask for the file again.");
  }
}
