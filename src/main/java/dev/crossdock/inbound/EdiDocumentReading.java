package dev.crossdock.inbound;

import dev.crossdock.acknowledgement.AcknowledgementReading;
import dev.crossdock.config.Agreement;
import dev.crossdock.config.AgreementLookup;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.edi.acknowledge.ReceivedAcknowledgements;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.EdiMapper;
import dev.crossdock.mapping.MappedDocument;
import dev.crossdock.mapping.Maps;
import dev.crossdock.reference.CrossReferences;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentEntry.Found;
import dev.crossdock.store.DocumentEntry.Stage;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.InterchangeEntry;
import dev.crossdock.store.TransmissionToRead;
import dev.crossdock.versions.KeptMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one transaction set or message: agreement, grammar, map; and what it comes to. */
public final class EdiDocumentReading {

  private final Partners partners;
  private final Supplier<Maps> maps;
  private final AcknowledgementReading acknowledgements;
  private final KeptMaps.@Nullable Kept only;

  public EdiDocumentReading(
      Partners partners, Supplier<Maps> maps, AcknowledgementReading acknowledgements) {
    this(partners, maps, acknowledgements, null);
  }

  private EdiDocumentReading(
      Partners partners,
      Supplier<Maps> maps,
      AcknowledgementReading acknowledgements,
      KeptMaps.@Nullable Kept only) {
    this.partners = partners;
    this.maps = maps;
    this.acknowledgements = acknowledgements;
    this.only = only;
  }

  /** The same by a version that is kept, whatever map is agreed. */
  EdiDocumentReading by(KeptMaps.Kept version) {
    return new EdiDocumentReading(partners, version::maps, acknowledgements, version);
  }

  private Optional<EdiMapper> mapper(
      ReadInterchange open, DocumentFrame frame, Agreement agreement) {
    return maps.get()
        .edi(
            open.envelope().standard(),
            frame.message(),
            frame.version(),
            frame.association(),
            only == null ? agreement.map() : only.version().map(),
            only == null ? agreement.overlays() : only.version().overlays())
        .map(m -> m.with(only == null ? references(open) : only.references()));
  }

  /** The TA1 of an interchange; empty where there is none. */
  Optional<ReadDocument> ta1(
      TransmissionToRead transmission, RawBytes bytes, ReadInterchange open) {
    return AcknowledgementReading.hasTa1(open)
        ? Optional.of(
            new ReadDocument(
                transmission, () -> said(transmission, acknowledgements.readTa1(bytes, open))))
        : Optional.empty();
  }

  private static ReadDocument.Mapped said(
      TransmissionToRead transmission, AcknowledgementReading.Received received) {
    var entry = received.entry();
    return (entry.violations().stream().anyMatch(found -> found.violation().isError())
            ? ReadDocument.Mapped.deviating(transmission, entry)
            : ReadDocument.Mapped.of(entry))
        .saying(received.words());
  }

  private Optional<Partner> partner(ReadInterchange open) {
    var id = open.entry().partner();
    return id == null ? Optional.empty() : partners.byId(id);
  }

  private CrossReferences references(ReadInterchange open) {
    return partner(open).map(Partner::crossReferences).orElse(CrossReferences.NONE);
  }

  /** A document whose fate the envelope decided: counted and kept, not looked into. */
  DocumentEntry unread(ReadInterchange open, DocumentFrame frame) {
    var state =
        switch (open.entry().state()) {
          case DUPLICATE -> DocumentState.DUPLICATE;
          case UNASSIGNED -> DocumentState.UNASSIGNED;
          default -> DocumentState.REJECTED;
        };
    return entry(open.entry(), frame, null, state, null, List.of());
  }

  ReadDocument.Mapped read(
      ReadTransmission transmission, ReadInterchange open, DocumentFrame frame) {
    if (ReceivedAcknowledgements.isOne(frame.message())) {
      return said(transmission.claimed(), acknowledgements.read(open, frame));
    }
    var entry = open.entry();
    var partner = partner(open).orElseThrow();
    var standard = entry.standard();
    var lookup =
        partners.agreement(partner, standard, frame.message(), frame.version(), entry.usage());
    if (lookup instanceof AgreementLookup.Found found) {
      return map(transmission, open, frame, found.agreement(), false);
    }
    if (lookup instanceof AgreementLookup.OnlyOtherUsage other) {
      return map(transmission, open, frame, other.agreement(), true);
    }
    var violation =
        about(
            frame,
            AgreementCode.DOCUMENT_NOT_AGREED,
            "No agreement with %s covers %s %s."
                .formatted(partner.name(), frame.message(), frame.version()));
    return ReadDocument.Mapped.deviating(
        transmission.claimed(),
        entry(
            entry,
            frame,
            null,
            DocumentState.REJECTED,
            null,
            List.of(new Found(Stage.GRAMMAR, violation))));
  }

  private ReadDocument.Mapped map(
      ReadTransmission transmission,
      ReadInterchange open,
      DocumentFrame frame,
      Agreement agreement,
      boolean otherUsage) {
    var mapper = mapper(open, frame, agreement);
    var version = mapper.map(EdiMapper::version).orElse(null);
    var found = new ArrayList<Found>();
    weigh(frame.violations(), Stage.ENVELOPE, agreement, found);
    fallenGroup(open, frame).ifPresent(v -> found.add(new Found(Stage.MAP, v)));
    var mapped =
        mapper.map(m -> map(m, open, frame, agreement, transmission.claimed(), found)).orElse(null);
    if (mapper.isEmpty()) {
      found.add(
          new Found(
              Stage.GRAMMAR,
              about(
                  frame,
                  GrammarCode.DOCUMENT_TYPE_UNKNOWN,
                  "There are no tables for " + frame.message() + " " + frame.version() + ".")));
    }
    var violations = found.stream().map(Found::violation).toList();
    boolean bad =
        mapped == null
            || mapped.document() == null
            || violations.stream().anyMatch(Violation::isError);
    if (otherUsage && !bad) {
      var mixedUp =
          about(
              frame,
              AgreementCode.USAGE_NOT_AGREED,
              "It came as %s, agreed is %s only."
                  .formatted(open.entry().usage().id(), agreement.usage().id()));
      found.add(new Found(Stage.MAP, mixedUp));
      // One case for the interchange, however many documents it holds.
      transmission.deviate(
          open.entry().no(), open.entry().partner(), open.entry().usage().id(), List.of(mixedUp));
      return ReadDocument.Mapped.of(
              entry(open.entry(), frame, agreement, DocumentState.HELD, mapped, found))
          .by(version);
    }
    var state = bad ? DocumentState.REJECTED : waiting(agreement);
    var document = entry(open.entry(), frame, agreement, state, mapped, found);
    return (bad && !onlyItsGroup(violations)
            ? ReadDocument.Mapped.deviating(transmission.claimed(), document)
            : ReadDocument.Mapped.of(document))
        .by(version);
  }

  private static Optional<Violation> fallenGroup(ReadInterchange open, DocumentFrame frame) {
    return open.envelope().groups().stream()
        .filter(g -> g.no() == frame.groupNo() && g.rejected())
        .findFirst()
        .map(
            g ->
                about(
                    frame,
                    AgreementCode.GROUP_REJECTED,
                    "Group " + g.controlNumber() + " is rejected by its envelope."));
  }

  /** What its group is rejected for has one case, that of the interchange. */
  private static boolean onlyItsGroup(List<Violation> violations) {
    var errors = violations.stream().filter(Violation::isError).toList();
    return !errors.isEmpty()
        && errors.stream().allMatch(v -> v.code() == AgreementCode.GROUP_REJECTED);
  }

  private static MappedDocument map(
      EdiMapper mapper,
      ReadInterchange open,
      DocumentFrame frame,
      Agreement agreement,
      TransmissionToRead transmission,
      List<Found> found) {
    if (agreement.refuseVersionSubstitution() && mapper.grammar().substituted()) {
      found.add(
          new Found(
              Stage.GRAMMAR,
              about(
                  frame,
                  AgreementCode.VERSION_REFUSED,
                  frame.version() + " came, agreed is " + agreement.format() + ".")));
    }
    var mapped = mapper.map(frame, open.envelope(), transmission.number().value());
    boolean made = mapped.document() != null;
    mapped.grammar().forEach(v -> found.add(new Found(Stage.GRAMMAR, agreement.weigh(v, made))));
    mapped.mapping().forEach(v -> found.add(new Found(Stage.MAP, agreement.weigh(v, made))));
    mapped.unread().ifPresent(v -> found.add(new Found(Stage.MAP, agreement.weigh(v))));
    return mapped;
  }

  private static DocumentState waiting(Agreement agreement) {
    return agreement.acknowledgement().wholeGroup() ? DocumentState.PARKED : DocumentState.READ;
  }

  private static void weigh(
      List<Violation> violations, Stage stage, Agreement agreement, List<Found> into) {
    violations.forEach(v -> into.add(new Found(stage, agreement.weigh(v))));
  }

  private static Violation about(DocumentFrame frame, Code code, String message) {
    return Violation.of(
        code,
        null,
        new Place(null, 1, 0, 0, frame.line(), frame.column(), frame.from()),
        frame.message(),
        message);
  }

  private static DocumentEntry entry(
      InterchangeEntry interchange,
      DocumentFrame frame,
      @Nullable Agreement agreement,
      DocumentState state,
      @Nullable MappedDocument mapped,
      List<Found> violations) {
    var canonical = mapped == null ? null : mapped.document();
    return new DocumentEntry(
        new DocumentEntry.Place(
            interchange.transmission(), interchange.no(), frame.groupNo(), frame.no()),
        true,
        agreement == null ? "unknown" : agreement.documentType(),
        interchange.standard(),
        frame.message(),
        frame.version(),
        frame.agency(),
        frame.association(),
        frame.controlNumber(),
        interchange.partner(),
        interchange.usage(),
        agreement == null ? null : agreement.id(),
        mapped == null ? null : mapped.documentNumber(),
        canonical == null ? null : canonical.orderNumber(),
        mapped == null ? new byte[0] : mapped.contentHash(),
        state,
        frame.from(),
        frame.to(),
        mapped == null ? null : mapped.mapId(),
        mapped == null ? null : mapped.mapVersion(),
        canonical == null ? null : CanonicalJson.write(canonical),
        new byte[0],
        violations);
  }
}
