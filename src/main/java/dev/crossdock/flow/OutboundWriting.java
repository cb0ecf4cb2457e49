package dev.crossdock.flow;

import dev.crossdock.delivery.Deliveries;
import dev.crossdock.delivery.PlannedDelivery;
import dev.crossdock.intake.Counters;
import dev.crossdock.intake.Documents;
import dev.crossdock.intake.Sent;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.versions.MapVersions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * Writes accepted documents as interchanges and files, in the transaction that accepts them: one
 * for those handed over together. Interchanges have control numbers without gaps. Each is delivered
 * like an acknowledgement, and a partner gets them in the order they were written.
 */
final class OutboundWriting {

  private final MapVersions versions;
  private final Documents documents;
  private final Sent sent;
  private final Counters counters;
  private final Numbering numbering;
  private final Deliveries deliveries;

  OutboundWriting(
      MapVersions versions,
      Documents documents,
      Sent sent,
      Counters counters,
      Deliveries deliveries) {
    this.versions = versions;
    this.documents = documents;
    this.sent = sent;
    this.counters = counters;
    this.numbering = new Numbering(counters);
    this.deliveries = deliveries;
  }

  void write(List<Decision> accepted) {
    var bundles = Bundling.of(accepted);
    if (bundles.isEmpty()) {
      return;
    }
    versions.keep(written(bundles));
    var queues = new HashMap<String, Integer>();
    bundles.forEach(bundle -> queues.merge(bundle.queue(), 1, Integer::sum));
    var next = new HashMap<>(counters.nextInOrder(queues));
    var leaving = numbering.number(bundles);
    var ids = documents.add(leaving.stream().map(Leaving::entry).toList());
    var noted = new ArrayList<Sent.Interchange>();
    var planned = new ArrayList<PlannedDelivery>();
    for (int i = 0; i < leaving.size(); i++) {
      var bundle = leaving.get(i).bundle();
      noted.add(leaving.get(i).noted(ids.get(i)));
      long seq = next.merge(bundle.queue(), 1L, Long::sum) - 1;
      planned.add(
          new PlannedDelivery(
              ids.get(i), bundle.target(), bundle.agreement().usage(), bundle.queue(), seq));
    }
    sent.add(noted);
    deliveries.plan(planned);
  }

  /** Each version once. */
  private static Collection<MapVersion> written(List<Bundle> bundles) {
    var byHash = new TreeMap<String, MapVersion>();
    bundles.stream()
        .flatMap(bundle -> bundle.first().version().stream())
        .forEach(version -> byHash.put(version.hash(), version));
    return byHash.values();
  }
}
