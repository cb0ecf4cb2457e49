package dev.crossdock.validation;

import dev.crossdock.canonical.AcknowledgedItem;
import dev.crossdock.canonical.Acknowledgement;
import dev.crossdock.canonical.AcknowledgementLevel;
import dev.crossdock.canonical.AcknowledgementResult;
import dev.crossdock.canonical.BusinessEvent;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.validation.PartRule.On;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rules of acknowledgements and business events. */
final class AnswerRules {

  static final RuleBook<Acknowledgement> ACKNOWLEDGEMENT =
      new RuleBook<>(
          Acknowledgement.class,
          List.of(),
          List.of(
              new On<>(AcknowledgedItem.class, AnswerRules::saysWhatIsMeant),
              new On<>(AcknowledgedItem.class, AnswerRules::saysWhyItIsRejected)));

  static final RuleBook<BusinessEvent> EVENT =
      new RuleBook<>(
          BusinessEvent.class,
          List.of(
              DocumentRules.currencyIsKnown("currency", BusinessEvent::currency),
              AnswerRules::isAboutSomething,
              AnswerRules::isEnteredAfterItHappened),
          List.of());

  private AnswerRules() {}

  private static void saysWhatIsMeant(AcknowledgedItem item, At at, Findings findings) {
    if (Stream.of(
            item.interchangeControlNumber(),
            item.groupControlNumber(),
            item.documentControlNumber(),
            item.documentNumber())
        .allMatch(Objects::isNull)) {
      findings.add(
          RuleCode.ACKNOWLEDGEMENT_WITHOUT_SUBJECT,
          at,
          "",
          null,
          "No control number and no document number is named.");
    }
  }

  /** A group is rejected by what is said of its documents. */
  private static void saysWhyItIsRejected(AcknowledgedItem item, At at, Findings findings) {
    boolean single =
        item.level() == AcknowledgementLevel.DOCUMENT
            || item.level() == AcknowledgementLevel.APPLICATION;
    if (single
        && item.result() == AcknowledgementResult.REJECTED
        && item.errors().isEmpty()
        && item.items().isEmpty()) {
      findings.add(
          RuleCode.ACKNOWLEDGEMENT_WITHOUT_REASON, at, "errors", null, "Nothing says why.");
    }
  }

  private static void isAboutSomething(BusinessEvent event, Findings findings) {
    if (event.order() == null && event.references().isEmpty() && event.lines().isEmpty()) {
      findings.add(
          RuleCode.EVENT_WITHOUT_SUBJECT,
          "references",
          null,
          "Neither an order, another document nor an item is named.");
    }
  }

  private static void isEnteredAfterItHappened(BusinessEvent event, Findings findings) {
    var recorded = event.recorded();
    if (recorded != null && recorded.date().isBefore(event.occurred().date())) {
      findings.add(
          RuleCode.DATES_CONTRADICT,
          "recorded",
          recorded,
          recorded + " lies before the event, " + event.occurred() + '.');
    }
  }
}
