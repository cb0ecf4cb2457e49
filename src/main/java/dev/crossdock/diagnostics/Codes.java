package dev.crossdock.diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one register of codes; {@code docs/runbook.md} has one entry for each, made from here. */
public final class Codes {

  private static final List<Code> ALL =
      Stream.<Code[]>of(
              EnvelopeCode.values(),
              GrammarCode.values(),
              FileCode.values(),
              MappingCode.values(),
              WritingCode.values(),
              RuleCode.values(),
              AgreementCode.values(),
              AcknowledgementCode.values(),
              HandOverCode.values(),
              DeliveryCode.values(),
              ChannelCode.values(),
              ConfigurationCode.values(),
              VersionCode.values(),
              ApiCode.values(),
              HubCode.values())
          .flatMap(Arrays::stream)
          .toList();

  /** No id twice: this throws. */
  private static final Map<String, Code> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Code::id, Function.identity()));

  private Codes() {}

  /** All codes, area by area. */
  public static List<Code> all() {
    return ALL;
  }

  /** The code with this id; empty when there is none. */
  public static Optional<Code> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** The code with this id. Throws {@link IllegalArgumentException} when there is none. */
  public static Code of(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no code " + id));
  }
}
