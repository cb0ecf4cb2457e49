package dev.crossdock.flow;

import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.intake.BusinessKeys;
import dev.crossdock.intake.Counters;
import dev.crossdock.intake.Documents;
import dev.crossdock.intake.Interchanges;
import dev.crossdock.intake.Parking;
import dev.crossdock.intake.PushBack;
import dev.crossdock.intake.Sent;
import dev.crossdock.intake.Signals;
import dev.crossdock.intake.Transactions;
import dev.crossdock.intake.Transmissions;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.archive.ArchiveLimits;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.partner.Partners;
import dev.crossdock.validation.Validation;
import dev.crossdock.versions.KeptMaps;
import dev.crossdock.versions.MapVersions;
import dev.crossdock.versions.StoredDocuments;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Puts the stages together from the stores and the configuration they work on.
 *
 * @param maps asked anew for every document, so that changed maps take effect at once
 * @param validation asked anew for every document
 * @param archives what is read of an archive
 */
public record Stages(
    Transactions transactions,
    Transmissions transmissions,
    Interchanges interchanges,
    Documents documents,
    MapVersions versions,
    Sent sent,
    Parking parking,
    BusinessKeys businessKeys,
    Counters counters,
    Deliveries deliveries,
    ExceptionEvents events,
    Partners partners,
    Supplier<Maps> maps,
    Supplier<OutboundMaps> outboundMaps,
    Supplier<FileOutboundMaps> fileOutboundMaps,
    Supplier<Validation> validation,
    Signals signals,
    Clock clock,
    ArchiveLimits archives) {

  public Receive receive() {
    return new Receive(transmissions, signals);
  }

  public Read read() {
    var judge = new EnvelopeJudge(partners, interchanges);
    var edi =
        new EdiReading(
            partners,
            interchanges,
            judge,
            new EdiDocumentReading(partners, maps, new AcknowledgementReading(sent)));
    var writer =
        new ReadWriter(
            transmissions,
            interchanges,
            documents,
            versions,
            deliveries,
            events,
            new Acknowledging(partners, counters, clock),
            new Reconciling(sent, businessKeys, events, clock),
            advising(),
            reports(),
            clock);
    return new Read(
        transactions,
        transmissions,
        new TransmissionReading(
            transmissions,
            partners,
            maps,
            edi,
            new HandOverReading(interchanges, new HandOverDocument(partners, validation)),
            archives),
        writer,
        events,
        signals,
        clock);
  }

  public Accept accept() {
    return new Accept(transactions, documents, accepting(), signals);
  }

  /** For replays. */
  public AcceptAgain acceptAgain() {
    return new AcceptAgain(documents, accepting());
  }

  /** For replays. */
  public ReadAgain readAgain(StoredDocuments stored) {
    return new ReadAgain(
        stored,
        new KeptMaps(versions),
        versions,
        transmissions,
        interchanges,
        documents,
        partners,
        maps,
        new AcknowledgementReading(sent),
        events,
        clock);
  }

  private Accepting accepting() {
    return new Accepting(
        documents,
        businessKeys,
        counters,
        deliveries,
        events,
        new Checking(
            partners,
            validation,
            new OutboundChecking(
                new MessageChecking(partners, outboundMaps, clock),
                new FileChecking(fileOutboundMaps),
                transmissions)),
        new Predecessors(parking),
        new OutboundWriting(versions, documents, sent, counters, deliveries),
        advising(),
        reports(),
        clock);
  }

  public Overdue overdue() {
    return new Overdue(transactions, sent, events, signals, clock);
  }

  public ParkedEnds parkedEnds() {
    return new ParkedEnds(parking, signals);
  }

  public PushingBack pushingBack(PushBack pushBack) {
    return new PushingBack(transmissions, pushBack, events, signals, clock);
  }

  private Advising advising() {
    return new Advising(
        partners,
        interchanges,
        versions,
        documents,
        sent,
        counters,
        deliveries,
        events,
        outboundMaps,
        clock);
  }

  private Reports reports() {
    return new Reports(transmissions, documents, deliveries, partners);
  }
}
