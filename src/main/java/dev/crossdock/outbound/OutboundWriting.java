package dev.crossdock.outbound;

import dev.crossdock.delivery.PlannedDelivery;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.store.Sent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * Writes accepted documents as interchanges and files, in the transaction that accepts them: one
 * for those handed over together. Interchanges have control numbers without gaps, so another
 * transaction waits for them from when they are taken until this one ends: they are taken last.
 * Each is delivered like an acknowledgement, and a partner gets them in the order they were
 * written.
 */
public final class OutboundWriting {

  private final OutboundStores stores;
  private final Numbering numbering;

  public OutboundWriting(OutboundStores stores) {
    this.stores = stores;
    this.numbering = new Numbering(stores.counters());
  }

  /** What leaves together, before it has numbers. */
  public List<Bundle> write(List<DocumentToSend> documents) {
    var bundles = Bundling.of(documents);
    stores.versions().keep(written(bundles));
    return bundles;
  }

  /** Gives them their numbers, keeps them and plans their deliveries. */
  public void send(List<Bundle> bundles) {
    if (bundles.isEmpty()) {
      return;
    }
    var queues = new HashMap<String, Integer>();
    bundles.forEach(bundle -> queues.merge(bundle.queue(), 1, Integer::sum));
    var next = new HashMap<>(stores.counters().nextInOrder(queues));
    var leaving = numbering.number(bundles);
    var ids = stores.documents().add(leaving.stream().map(Leaving::entry).toList());
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
    stores.sent().add(noted);
    stores.deliveries().plan(planned);
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
