package dev.crossdock.app;

import dev.crossdock.acknowledgement.AcknowledgementMatching;
import dev.crossdock.acknowledgement.AcknowledgementReading;
import dev.crossdock.acknowledgement.AcknowledgementStore;
import dev.crossdock.acknowledgement.AcknowledgementsDue;
import dev.crossdock.acknowledgement.Advising;
import dev.crossdock.acknowledgement.OverdueStage;
import dev.crossdock.acknowledgement.OverdueSteps;
import dev.crossdock.acknowledgement.Reports;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.config.Partners;
import dev.crossdock.delivery.Deliveries;
import dev.crossdock.document.AcceptAgain;
import dev.crossdock.document.AcceptStage;
import dev.crossdock.document.AcceptSteps;
import dev.crossdock.document.AcceptStore;
import dev.crossdock.document.DeliveryPlanning;
import dev.crossdock.document.DocumentValidation;
import dev.crossdock.document.KeyClaim;
import dev.crossdock.document.ParkedEnds;
import dev.crossdock.document.Parking;
import dev.crossdock.document.Predecessors;
import dev.crossdock.document.StepDispatch;
import dev.crossdock.document.TargetRouting;
import dev.crossdock.inbound.ArchiveReading;
import dev.crossdock.inbound.BackPressure;
import dev.crossdock.inbound.BackPressureMonitor;
import dev.crossdock.inbound.ContentDetection;
import dev.crossdock.inbound.EdiDocumentReading;
import dev.crossdock.inbound.EdiReading;
import dev.crossdock.inbound.EdiRereading;
import dev.crossdock.inbound.EnvelopeValidation;
import dev.crossdock.inbound.FileAgreements;
import dev.crossdock.inbound.FileReading;
import dev.crossdock.inbound.FileRereading;
import dev.crossdock.inbound.HandOverDocument;
import dev.crossdock.inbound.HandOverReading;
import dev.crossdock.inbound.ReadRows;
import dev.crossdock.inbound.ReadStage;
import dev.crossdock.inbound.ReadSteps;
import dev.crossdock.inbound.ReadStore;
import dev.crossdock.inbound.Receive;
import dev.crossdock.inbound.RereadStore;
import dev.crossdock.inbound.StoredDocumentReading;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.archive.ArchiveLimits;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.outbound.Counters;
import dev.crossdock.outbound.FileChecking;
import dev.crossdock.outbound.MessageChecking;
import dev.crossdock.outbound.OutboundChecking;
import dev.crossdock.outbound.OutboundStores;
import dev.crossdock.outbound.OutboundWriting;
import dev.crossdock.stage.Signals;
import dev.crossdock.step.StepRuns;
import dev.crossdock.store.BusinessKeys;
import dev.crossdock.store.Documents;
import dev.crossdock.store.Interchanges;
import dev.crossdock.store.Sent;
import dev.crossdock.store.Transmissions;
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
      StepRuns steps,
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
        new EnvelopeValidation(partners(), stores.interchanges),
        new AcknowledgementsDue(partners()),
        new ReadStore(
            new ReadRows(stores.transmissions, stores.interchanges, stores.documents, versions),
            new AcknowledgementStore(stores.documents, deliveries, stores.counters, clock),
            new AcknowledgementMatching(stores.sent, stores.businessKeys, events, clock),
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

  /** The step before those of accepting. */
  public StepDispatch stepDispatch() {
    return new StepDispatch(partners(), stores.steps);
  }

  /** For replays. */
  public AcceptAgain acceptAgain() {
    return new AcceptAgain(stores.documents, stepDispatch(), acceptSteps());
  }

  /** For replays. */
  public StoredDocumentReading storedDocumentReading(StoredDocuments stored) {
    return new StoredDocumentReading(
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
