package dev.crossdock.flow;

import dev.crossdock.edi.Detection;
import dev.crossdock.edi.RawBytes;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Place;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.TransmissionToRead;
import dev.crossdock.intake.Transmissions;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.archive.ArchiveLimits;
import dev.crossdock.mapping.xml.XmlRoot;
import dev.crossdock.partner.Agreement;
import dev.crossdock.partner.Partners;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Finds out what a transmission is and has it read. */
final class TransmissionReading {

  private final Transmissions transmissions;
  private final Partners partners;
  private final FileAgreements agreements;
  private final FileReading files;
  private final ArchiveReading archives;
  private final EdiReading edi;
  private final HandOverReading handOver;

  TransmissionReading(
      Transmissions transmissions,
      Partners partners,
      Supplier<Maps> maps,
      EdiReading edi,
      HandOverReading handOver,
      ArchiveLimits limits) {
    this.transmissions = transmissions;
    this.partners = partners;
    this.agreements = new FileAgreements(partners, maps);
    this.files = new FileReading(partners);
    this.archives = new ArchiveReading(transmissions, limits);
    this.edi = edi;
    this.handOver = handOver;
  }

  /**
   * First pass over the small ones among these, together. What is large is framed when its turn
   * comes: it may take the whole transaction.
   */
  void ahead(List<TransmissionToRead> claimed, ReadOutcome out) {
    try {
      var small = new ArrayList<EdiReading.Arrived>();
      for (var it : claimed) {
        if (it.content().length > 0 && !it.framed()) {
          var bytes = StoredBytes.of(transmissions, it);
          if (isEdi(Detection.of(bytes)) && partners.company().system(it.partner()).isEmpty()) {
            small.add(new EdiReading.Arrived(it, bytes));
          }
        }
      }
      var framed = edi.frame(small);
      for (int i = 0; i < small.size(); i++) {
        out.framed.put(small.get(i).transmission().receipt(), framed.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void read(TransmissionToRead transmission, Budget budget, ReadOutcome out) {
    var bytes = StoredBytes.of(transmissions, transmission);
    try {
      var system = partners.company().system(transmission.partner());
      if (system.isPresent()) {
        handOver.read(transmission, system.get(), bytes, budget, out);
        return;
      }
      var detected = Detection.of(bytes);
      if (isEdi(detected)) {
        readEdi(transmission, bytes, detected, budget, out);
        return;
      }
      if (detected == Detection.ARCHIVE) {
        archives.read(transmission, bytes, budget, out);
        return;
      }
      var named = agreements.named(transmission.partner(), transmission.name());
      var agreement = agreements.choose(named, detected, bytes);
      if (agreement.isPresent()) {
        readFile(transmission, bytes, agreement.get(), budget, out);
      } else if (detected == Detection.XML) {
        FileReading.reject(transmission, notAgreed(XmlRoot.of(bytes)), out);
      } else if (named.stream().noneMatch(a -> a.format().isText())) {
        readEdi(transmission, bytes, detected, budget, out);
      } else {
        FileReading.reject(transmission, List.of(unreadable(detected, bytes)), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEdi(Detection detected) {
    return detected == Detection.X12 || detected == Detection.EDIFACT;
  }

  private void readEdi(
      TransmissionToRead transmission,
      RawBytes bytes,
      Detection detected,
      Budget budget,
      ReadOutcome out)
      throws IOException {
    if (transmission.framed()) {
      edi.goOn(transmission, bytes, budget, out);
      return;
    }
    var ahead = out.framed.remove(transmission.receipt());
    var framed =
        ahead == null
            ? edi.frame(List.of(new EdiReading.Arrived(transmission, bytes))).get(0)
            : ahead;
    var framing = framed.framing();
    if (!framing.interchanges().isEmpty()) {
      edi.begin(transmission, bytes, framed, budget, out);
    } else {
      FileReading.reject(
          transmission,
          framing.violations().stream().anyMatch(Violation::isError)
              ? framing.violations()
              : List.of(unreadable(detected, bytes)),
          out);
    }
  }

  private void readFile(
      TransmissionToRead transmission,
      RawBytes bytes,
      Agreement agreement,
      Budget budget,
      ReadOutcome out)
      throws IOException {
    var mapper =
        agreements
            .mapper(agreement)
            .map(
                m ->
                    partners
                        .byId(transmission.partner())
                        .map(p -> m.with(p.crossReferences()))
                        .orElse(m));
    if (mapper.isPresent()) {
      files.read(transmission, bytes, agreement, mapper.get(), budget, out);
      return;
    }
    FileReading.reject(
        transmission,
        List.of(
            Violation.of(
                Code.DOCUMENT_TYPE_UNKNOWN,
                null,
                Place.at(0),
                agreement.map(),
                "There is no map for agreement " + agreement.id() + ".")),
        out);
  }

  private static List<Violation> notAgreed(XmlRoot root) {
    if (!root.violations().isEmpty()) {
      return root.violations();
    }
    return List.of(
        Violation.of(
            Code.FORMAT_UNKNOWN,
            null,
            Place.at(0),
            root.name(),
            "The file is XML with document element %s%s; nothing of that kind is agreed."
                .formatted(
                    root.name(), root.namespace().isEmpty() ? "" : " of " + root.namespace())));
  }

  private static Violation unreadable(Detection detected, RawBytes bytes) throws IOException {
    if (Detection.isUtf16(bytes)) {
      return Violation.of(
          Code.FORMAT_UNKNOWN,
          null,
          Place.at(0),
          null,
          "The file is in UTF-16, which is read of XML only; send it in UTF-8 or as agreed.");
    }
    return detected == Detection.EMPTY
        ? Violation.of(Code.FILE_EMPTY, null, Place.at(0), null, "The file is empty.")
        : Violation.of(
            Code.FORMAT_UNKNOWN,
            null,
            Place.at(0),
            null,
            "The file looks like %s; nothing of that kind is agreed."
                .formatted(detected.name().toLowerCase(java.util.Locale.ROOT)));
  }
}
