package dev.crossdock.document;

import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.OrderChange;
import dev.crossdock.canonical.Purpose;
import dev.crossdock.config.Agreement;
import dev.crossdock.config.Format;
import dev.crossdock.config.WaitFor;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.outbound.DocumentToSend;
import dev.crossdock.outbound.Outgoing;
import dev.crossdock.stage.RouteFault;
import dev.crossdock.store.AcceptedOrNot;
import dev.crossdock.store.BusinessKey;
import dev.crossdock.store.BusinessKeys.Wish;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.DocumentToAccept;
import dev.crossdock.store.Keys;
import dev.crossdock.store.TargetChoice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way through the steps of accepting. Each step leaves here what it found; the
 * last one writes it.
 */
public final class AcceptDocument {

  private final DocumentToAccept claimed;
  private final List<Violation> violations = new ArrayList<>();
  private @Nullable CanonicalDocument document;
  private @Nullable Agreement agreement;
  private @Nullable BusinessKey key;
  private @Nullable Outgoing outgoing;
  private @Nullable AcceptedOrNot result;
  private List<String> targets = List.of();
  private List<TargetChoice> choices = List.of();
  private List<String> waits = List.of();
  private boolean held;

  AcceptDocument(DocumentToAccept claimed) {
    this.claimed = claimed;
  }

  public DocumentToAccept claimed() {
    return claimed;
  }

  /** As canonical records; made once. */
  public CanonicalDocument document() {
    if (document == null) {
      document = CanonicalJson.read(claimed.canonical());
    }
    return document;
  }

  /** What it comes under today; empty where that is gone. */
  Optional<Agreement> agreement() {
    return Optional.ofNullable(agreement);
  }

  /** It comes under this agreement, by which it is the same one again as others of this key. */
  void under(Agreement agreed, BusinessKey sameAs) {
    this.agreement = agreed;
    this.key = sameAs;
  }

  /** What makes it the same one again. */
  BusinessKey key() {
    return key == null ? claimed.key(document().number()) : key;
  }

  /** Everything found, with the severity that was agreed. */
  public List<Violation> violations() {
    return Collections.unmodifiableList(violations);
  }

  /** Notes what is wrong with it; an error rejects it. */
  public void add(Violation violation) {
    violations.add(violation);
  }

  void replaceViolations(List<Violation> located) {
    violations.clear();
    violations.addAll(located);
  }

  /** Keeps it for a person, whatever its content. */
  public void hold(Violation why) {
    violations.add(why.as(Severity.ERROR));
    this.held = true;
  }

  public boolean isHeld() {
    return held;
  }

  public boolean isBad() {
    return violations.stream().anyMatch(Violation::isError);
  }

  boolean informsOnly() {
    return document().purpose().effect() == Purpose.Effect.INFORMS;
  }

  /** Where it goes if it takes effect. */
  List<String> targets() {
    return targets;
  }

  void targets(List<String> chosen) {
    this.targets = List.copyOf(chosen);
  }

  /** Why each target was chosen or passed over; empty where nothing depended on the document. */
  List<TargetChoice> choices() {
    return choices;
  }

  /** It goes to those that were chosen. */
  void choose(List<TargetChoice> made) {
    this.choices = List.copyOf(made);
    targets(made.stream().filter(TargetChoice::chosen).map(TargetChoice::target).toList());
  }

  /** How it leaves, where it is to be sent to a partner; else null. */
  @Nullable Outgoing outgoing() {
    return outgoing;
  }

  void outgoing(@Nullable Outgoing written) {
    this.outgoing = written;
    this.targets = written == null ? List.of() : List.of(written.target());
  }

  /** What its agreement says must take effect before it. */
  WaitFor agreed() {
    return agreement == null || held ? WaitFor.NOTHING : agreement.waitFor();
  }

  /** Document types that it is parked for; empty where it is not. */
  List<String> waits() {
    return waits;
  }

  void waitFor(List<String> types) {
    this.waits = List.copyOf(types);
  }

  /** Whether nothing found so far keeps it from taking effect. */
  boolean mayTakeEffect() {
    return !isBad() && !held && !informsOnly();
  }

  /** Whether nothing but its key decides whether it takes effect. */
  boolean wantsItsKey() {
    return mayTakeEffect() && waits.isEmpty();
  }

  /**
   * Asks for its key.
   *
   * @param forced whether it takes effect though another document has it
   */
  Wish wish(boolean forced) {
    return new Wish(key(), claimed.id(), claimed.contentHash(), revises(), forced);
  }

  /** An order change is a document of its own: what it revises is the order. */
  boolean revises() {
    var effect = document().purpose().effect();
    return !(document() instanceof OrderChange)
        && (effect == Purpose.Effect.REVISES || effect == Purpose.Effect.CANCELS);
  }

  /** Types that must take effect before it: its own only where it revises an earlier one. */
  List<String> predecessors() {
    return agreed().types().keySet().stream()
        .filter(type -> !type.equals(claimed.type()) || revises())
        .sorted()
        .toList();
  }

  /** The key of its cases: the sender's number, whatever else was agreed to make it unique. */
  String caseKey() {
    return claimed.key(document().number()).toString();
  }

  String orderKey() {
    return claimed.partner() + '/' + claimed.usage().id() + '/' + Keys.of(document().orderNumber());
  }

  /** What accepting came to. Throws {@link RouteFault} before its key was claimed. */
  AcceptedOrNot result() {
    return RouteFault.unlessDone(result, "claimKeys");
  }

  boolean isDecided() {
    return result != null;
  }

  void decide(AcceptedOrNot decided) {
    this.result = decided;
  }

  boolean takesEffect() {
    var state = result().state();
    return state == DocumentState.ACCEPTED || state == DocumentState.DELIVERED;
  }

  /** Whether it takes effect by being sent to a partner. */
  boolean isSent() {
    return takesEffect() && outgoing != null;
  }

  /** How it is sent to a partner; empty where it is not. */
  Optional<DocumentToSend> toSend() {
    return takesEffect()
        ? Optional.ofNullable(outgoing).map(how -> new DocumentToSend(claimed, how))
        : Optional.empty();
  }

  /** Whether it was refused, and whoever sent it can be told in its standard. */
  boolean isRefused() {
    return result().state() == DocumentState.REJECTED
        && !claimed.isToBeSent()
        && Format.hasEnvelope(claimed.standard());
  }

  boolean deviates() {
    var state = result().state();
    return state == DocumentState.REJECTED || state == DocumentState.HELD;
  }

  /**
   * What a target knows it by: the same for the same content under the same business key, also from
   * a hub that was restored and is sent it again.
   */
  UUID idempotencyKey(String target) {
    var what =
        "%s/%s/%s/%s"
            .formatted(
                key(),
                result().revision(),
                HexFormat.of().formatHex(claimed.contentHash()),
                target);
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }
}
