package dev.crossdock.lab.drill;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was sent and what must come of it. Thread-safe. */
final class ExpectedOrders {

  private final AtomicInteger control = new AtomicInteger();
  private final Set<String> interchanges = ConcurrentHashMap.newKeySet();
  private final Set<String> copies = ConcurrentHashMap.newKeySet();
  private final Set<String> good = ConcurrentHashMap.newKeySet();
  private final Set<String> bad = ConcurrentHashMap.newKeySet();

  /** The next interchange control number. */
  int nextControl() {
    return control.incrementAndGet();
  }

  /** The hub has said yes to this file; to be told once more changes nothing. */
  void sent(Load.File file) {
    if (file.copy()) {
      copies.add(file.upload());
    } else {
      interchanges.add(file.upload());
      (file.bad() ? bad : good).addAll(file.orders());
    }
  }

  /** Orders that must take effect, once each. */
  Set<String> good() {
    return good;
  }

  /** Orders that must be rejected, with a case each. */
  Set<String> bad() {
    return bad;
  }

  /** Interchanges, copies not counted: each is owed one acknowledgement. */
  int interchanges() {
    return interchanges.size();
  }

  /** Files: interchanges and copies. */
  int files() {
    return interchanges.size() + copies.size();
  }
}
