package dev.crossdock.flow;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.Purpose;
import dev.crossdock.fault.Violation;
import dev.crossdock.intake.BusinessKey;
import dev.crossdock.intake.BusinessKeys.Wish;
import dev.crossdock.intake.DocumentToAccept;
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
 */
record Checked(
    DocumentToAccept claimed,
    CanonicalDocument document,
    BusinessKey key,
    List<String> targets,
    List<Violation> violations,
    boolean held,
    @Nullable Outgoing outgoing) {

  boolean bad() {
    return violations.stream().anyMatch(Violation::isError);
  }

  boolean informsOnly() {
    return document.purpose().effect() == Purpose.Effect.INFORMS;
  }

  boolean wantsItsKey() {
    return !bad() && !held && !informsOnly();
  }

  Wish wish() {
    return new Wish(key, claimed.id(), claimed.contentHash(), revises());
  }

  private boolean revises() {
    var effect = document.purpose().effect();
    return effect == Purpose.Effect.REVISES || effect == Purpose.Effect.CANCELS;
  }

  String caseKey() {
    return Accepting.caseKey(claimed, document);
  }

  String orderKey() {
    return claimed.partner() + '/' + claimed.usage().id() + '/' + document.orderNumber();
  }
}
