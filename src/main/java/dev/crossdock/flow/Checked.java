package dev.crossdock.flow;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.OrderChange;
import dev.crossdock.canonical.Purpose;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.BusinessKey;
import dev.crossdock.intake.BusinessKeys.Wish;
import dev.crossdock.intake.DocumentToAccept;
import dev.crossdock.intake.Keys;
import dev.crossdock.partner.WaitFor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document checked against schema and rules.
 *
 * @param key what makes it the same one again
 * @param targets where it goes if it takes effect
 * @param violations everything found, weighed as agreed
 * @param held whether it is kept for a person whatever its content
 * @param outgoing how it leaves, where it is to be sent to a partner; else null
 * @param agreed what its agreement says must take effect before it
 * @param waits document types it is parked for; empty where it is not
 */
record Checked(
    DocumentToAccept claimed,
    CanonicalDocument document,
    BusinessKey key,
    List<String> targets,
    List<Violation> violations,
    boolean held,
    @Nullable Outgoing outgoing,
    WaitFor agreed,
    List<String> waits) {

  boolean bad() {
    return violations.stream().anyMatch(Violation::isError);
  }

  boolean informsOnly() {
    return document.purpose().effect() == Purpose.Effect.INFORMS;
  }

  boolean wantsItsKey() {
    return !bad() && !held && !informsOnly() && waits.isEmpty();
  }

  /**
   * Asks for its key.
   *
   * @param forced whether it takes effect though another document has it
   */
  Wish wish(boolean forced) {
    return new Wish(key, claimed.id(), claimed.contentHash(), revises(), forced);
  }

  private boolean revises() {
    return revises(document);
  }

  /** An order change is a document of its own: what it revises is the order. */
  static boolean revises(CanonicalDocument document) {
    var effect = document.purpose().effect();
    return !(document instanceof OrderChange)
        && (effect == Purpose.Effect.REVISES || effect == Purpose.Effect.CANCELS);
  }

  /** Types that must take effect before it: its own only where it revises an earlier one. */
  List<String> predecessors() {
    return agreed.types().keySet().stream()
        .filter(type -> !type.equals(claimed.type()) || revises())
        .sorted()
        .toList();
  }

  /** The same, parked until documents of these types took effect. */
  Checked waitingFor(List<String> types) {
    return new Checked(claimed, document, key, targets, violations, held, outgoing, agreed, types);
  }

  /** The same with one violation more. */
  Checked with(Violation violation) {
    var all = new ArrayList<>(violations);
    all.add(violation);
    return new Checked(
        claimed, document, key, targets, List.copyOf(all), held, outgoing, agreed, waits);
  }

  String caseKey() {
    return Accepting.caseKey(claimed, document);
  }

  String orderKey() {
    return claimed.partner() + '/' + claimed.usage().id() + '/' + Keys.of(document.orderNumber());
  }
}
