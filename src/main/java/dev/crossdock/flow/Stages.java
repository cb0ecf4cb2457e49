package dev.crossdock.flow;

import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.config.Partners;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.intake.BackPressure;
import dev.crossdock.intake.BusinessKeys;
import dev.crossdock.intake.Counters;
import dev.crossdock.intake.Documents;
import dev.crossdock.intake.Interchanges;
import dev.crossdock.intake.Parking;
import dev.crossdock.intake.Sent;
import dev.crossdock.intake.Transmissions;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.archive.ArchiveLimits;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.stage.Signals;
import dev.crossdock.validation.Validation;
import dev.crossdock.versions.KeptMaps;
import dev.crossdock.versions.MapVersions;
import dev.crossdock.versions.StoredDocuments;
import java.time.Clock;
import java.util.function.Supplier;

/** Puts the stages and their steps together from the stores and the configuration they work on. */
public record Stages(
    Stores stores,
    Configured configured,
    MapVersions versions,
    Deliveries deliveries,
    ExceptionEvents events,
    Signals signals,
    Clock clock) {

  /** Where documents are kept on their way in. */
  public record Stores(
      Transmissions transmissions,
      Interchanges interchanges,
      Documents documents,
      Sent sent,
      Parking parking,
      BusinessKeys businessKeys,
      Counters counters) {}

  /**
   * What engineers configure.
   *
   * @param maps asked anew for every document, so that changed maps take effect at once
   * @param validation asked anew for every document
   * @param archives what is read of an archive
   */
  public record Configured(
      Partners partners,
      Supplier<Maps> maps,
      Supplier<OutboundMaps> outboundMaps,
      Supplier<FileOutboundMaps> fileOutboundMaps,
      Supplier<Validation> validation,
      ArchiveLimits archives) {}

  public Receive receive() {
    return new Receive(stores.transmissions, signals);
  }

  public ReadStage read() {
    return new ReadStage(stores.transmissions, events, clock);
  }

  public ReadSteps readSteps() {
    return new ReadSteps(
        new ContentDetection(
            stores.transmissions,
            partners(),
            agreements(),
            new EdiReading(partners(), stores.interchanges, ediDocuments()),
            new FileReading(partners()),
            new ArchiveReading(stores.transmissions, configured.archives),
            new HandOverReading(
                stores.interchanges, new HandOverDocument(partners(), configured.validation))),
        new EnvelopeJudge(partners(), stores.interchanges),
        new AnswersDue(partners()),
        new ReadStore(
            new ReadRows(stores.transmissions, stores.interchanges, stores.documents, versions),
            new AcknowledgementStore(stores.documents, deliveries, stores.counters, clock),
            new Reconciling(stores.sent, stores.businessKeys, events, clock),
            advising(),
            reports(),
            events,
            clock));
  }

  public AcceptStage accept() {
    return new AcceptStage(stores.documents, events, clock);
  }

  public AcceptSteps acceptSteps() {
    var predecessors = new Predecessors(stores.parking);
    return new AcceptSteps(
        new DocumentValidation(
            partners(),
            configured.validation,
            new OutboundChecking(
                new MessageChecking(partners(), configured.outboundMaps, clock),
                new FileChecking(configured.fileOutboundMaps),
                stores.transmissions)),
        new TargetRouting(partners()),
        predecessors,
        new KeyClaim(stores.businessKeys),
        new DeliveryPlanning(stores.counters, deliveries),
        new OutboundWriting(outbound()),
        new AcceptStore(stores.documents, predecessors, events, advising(), reports(), clock));
  }

  /** For replays. */
  public AcceptAgain acceptAgain() {
    return new AcceptAgain(stores.documents, acceptSteps());
  }

  /** For replays. */
  public ReadAgain readAgain(StoredDocuments stored) {
    return new ReadAgain(
        stored,
        new KeptMaps(versions),
        stores.transmissions,
        new EdiRereading(stores.transmissions, stores.interchanges, partners(), ediDocuments()),
        new FileRereading(
            stores.transmissions, partners(), agreements(), new FileReading(partners())),
        new RereadStore(versions, stores.documents, events, clock));
  }

  public OverdueStage overdue() {
    return new OverdueStage(stores.sent, events, clock);
  }

  public OverdueSteps overdueSteps() {
    return new OverdueSteps(events, clock);
  }

  public ParkedEnds parkedEnds() {
    return new ParkedEnds(stores.parking, signals);
  }

  public BackPressureMonitor backPressureMonitor(BackPressure backPressure) {
    return new BackPressureMonitor(stores.transmissions, backPressure, events, signals, clock);
  }

  private Partners partners() {
    return configured.partners;
  }

  private FileAgreements agreements() {
    return new FileAgreements(partners(), configured.maps);
  }

  private EdiDocumentReading ediDocuments() {
    return new EdiDocumentReading(
        partners(), configured.maps, new AcknowledgementReading(stores.sent));
  }

  private OutboundStores outbound() {
    return new OutboundStores(versions, stores.documents, stores.sent, stores.counters, deliveries);
  }

  private Advising advising() {
    return new Advising(
        partners(), stores.interchanges, outbound(), events, configured.outboundMaps, clock);
  }

  private Reports reports() {
    return new Reports(stores.transmissions, stores.documents, deliveries, partners());
  }
}
