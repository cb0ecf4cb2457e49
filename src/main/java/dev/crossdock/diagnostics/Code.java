package dev.crossdock.diagnostics;

import java.util.Locale;

/**
 * Something that can go wrong. Its name, in kebab-case, is what logs, APIs, cases and the runbook
 * show. There is an enum for each area; {@link Codes} knows all of them.
 */
public sealed interface Code
    permits EnvelopeCode,
        GrammarCode,
        FileCode,
        MappingCode,
        WritingCode,
        RuleCode,
        AgreementCode,
        AcknowledgementCode,
        HandOverCode,
        DeliveryCode,
        ChannelCode,
        ConfigurationCode,
        VersionCode,
        ApiCode,
        HubCode {

  /** The name of the constant. */
  String name();

  /** The name that people and machines see, such as {@code file-empty}. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Default severity; an agreement may relax it. */
  Severity severity();

  /** What is wrong, in general. */
  String title();

  /** What to do next. */
  String next();
}
