package dev.crossdock.config.yaml;

import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.AcknowledgementPolicy.Kind;
import dev.crossdock.config.Agreement;
import dev.crossdock.config.Agreement.Direction;
import dev.crossdock.config.Channel;
import dev.crossdock.config.Company;
import dev.crossdock.config.Partner;
import dev.crossdock.config.StepPolicy;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Nearest;
import dev.crossdock.diagnostics.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a partner's file must hold to within itself and towards {@code company.yaml} and maps. */
final class PartnerLint {

  private static final Map<Kind, String> STANDARDS =
      Map.of(
          Kind.FUNCTIONAL_997, "x12",
          Kind.IMPLEMENTATION_999, "x12",
          Kind.TA1, "x12",
          Kind.CONTRL, "edifact");

  private final AgreedTargetsLint targets;
  private final Set<String> steps;
  private final Set<String> partnerIds;
  private final KnownMaps maps;
  private final List<Finding> findings = new ArrayList<>();

  PartnerLint(Company company, Set<String> partnerIds, KnownMaps maps, DocumentFields fields) {
    this.targets = new AgreedTargetsLint(company, fields);
    this.steps = company.steps().stream().map(StepPolicy::id).collect(Collectors.toSet());
    this.partnerIds = partnerIds;
    this.maps = maps;
  }

  List<Finding> check(Partner partner, YamlTree tree) {
    findings.clear();
    knownSenders(partner, tree);
    oneSftpChannel(partner, tree);
    var agreed = new HashSet<String>();
    for (var agreement : partner.agreements()) {
      var at = YamlTree.child("/agreements", agreement.id());
      knownSteps(agreement, at, tree);
      findings.addAll(targets.check(agreement, at, tree));
      knownMap(agreement, at, tree);
      keptSeverities(agreement, at, tree);
      fittingAcknowledgement(partner, agreement, at, tree);
      agreedOnce(agreement, agreed, at, tree);
      if (agreement.direction() == Direction.OUT) {
        sendable(partner, agreement, at, tree);
      }
    }
    return List.copyOf(findings);
  }

  private void knownSenders(Partner partner, YamlTree tree) {
    int index = 0;
    for (var id : partner.sendsFor()) {
      if (!partnerIds.contains(id)) {
        findings.add(
            tree.finding(
                    ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
                    "/sendsFor/" + index,
                    "there is no partner '" + id + "'." + Nearest.to(id, partnerIds))
                .as(Severity.WARNING));
      }
      index++;
    }
  }

  private void oneSftpChannel(Partner partner, YamlTree tree) {
    partner.channels().stream()
        .filter(c -> c.kind() == Channel.Kind.SFTP)
        .skip(1)
        .forEach(
            c ->
                findings.add(
                    tree.finding(
                        ConfigurationCode.PARTNER_DOUBLE,
                        YamlTree.child("/channels", c.name()),
                        "a partner has one SFTP account, so one sftp channel.")));
  }

  private void knownSteps(Agreement agreement, String at, YamlTree tree) {
    for (int i = 0; i < agreement.steps().size(); i++) {
      var id = agreement.steps().get(i);
      if (!steps.contains(id)) {
        unknown(
            tree,
            at + "/steps/" + i,
            "there is no step '" + id + "' in company.yaml." + Nearest.to(id, steps));
      }
    }
  }

  /** A violation that loses a value stays an error, whatever is agreed. */
  private void keptSeverities(Agreement agreement, String at, YamlTree tree) {
    agreement
        .severities()
        .forEach(
            (code, severity) -> {
              if (severity != Severity.ERROR && Agreement.losesValue(code)) {
                findings.add(
                    tree.finding(
                        ConfigurationCode.PARTNER_FIELD_INVALID,
                        YamlTree.child(at + "/severities", code.id()),
                        code.id() + " stays an error: the value would be lost."));
              }
            });
  }

  private void knownMap(Agreement agreement, String at, YamlTree tree) {
    var map = agreement.map();
    if (map != null && agreement.direction() == Direction.IN && !maps.has(map)) {
      unknown(
          tree,
          at + "/map",
          "there is no map '" + map + "' below mappings/." + Nearest.to(map, maps.inbound()));
    }
    if (map == null && agreement.direction() == Direction.IN) {
      mapOfTheFormat(agreement, at, tree);
    }
    int index = 0;
    for (var overlay : agreement.overlays()) {
      if (!maps.hasOverlay(overlay)) {
        unknown(tree, at + "/overlays/" + index, "there is no overlay '" + overlay + "'.");
      }
      index++;
    }
  }

  /** Without a map of its own an agreement needs one for the message, of whichever version. */
  private void mapOfTheFormat(Agreement agreement, String at, YamlTree tree) {
    var format = agreement.format();
    var known =
        maps.inbound().stream().filter(id -> id.startsWith(format.standard() + '/')).toList();
    if (format.version() == null
        || known.isEmpty()
        || known.stream().anyMatch(id -> id.endsWith('/' + format.message()))) {
      return;
    }
    var messages = known.stream().map(id -> id.substring(id.lastIndexOf('/') + 1)).toList();
    unknown(
        tree,
        at + "/format",
        "there is no map for %s %s below mappings/%s.%s"
            .formatted(
                format.standard(),
                format.message(),
                format.standard(),
                Nearest.to(format.message(), new TreeSet<>(messages))));
  }

  private void fittingAcknowledgement(
      Partner partner, Agreement agreement, String at, YamlTree tree) {
    var policy = agreement.acknowledgement();
    var channel = policy.channel();
    if (channel != null && partner.channel(channel).isEmpty()) {
      unknown(
          tree,
          at + "/acknowledge/through",
          "there is no channel '" + channel + "' here." + Nearest.to(channel, channels(partner)));
    }
    var standard = STANDARDS.get(policy.kind());
    if (standard != null && !standard.equals(agreement.format().standard())) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_FIELD_INVALID,
              at + "/acknowledge/with",
              policy.kind().id() + " is for " + standard + " only."));
    }
    var advice = policy.advice();
    var answers = "824".equals(advice) ? "x12" : "edifact";
    if (advice != null && !answers.equals(agreement.format().standard())) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_FIELD_INVALID,
              at + "/acknowledge/advice",
              advice + " does not answer " + agreement.format().standard() + "."));
    }
    if (advice != null && agreement.documentType().equals("acknowledgement")) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_FIELD_INVALID,
              at + "/acknowledge/advice",
              "an acknowledgement is never answered."));
    }
    var version = agreement.format().version();
    if (policy.kind() == Kind.IMPLEMENTATION_999
        && version != null
        && version.compareTo("005010") < 0) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_FIELD_INVALID,
              at + "/acknowledge/with",
              "999 is for 005010 and later, " + version + " is answered by 997."));
    }
  }

  private void agreedOnce(Agreement agreement, Set<String> agreed, String at, YamlTree tree) {
    var what = agreement.direction() + " " + agreement.format() + " for " + agreement.usage().id();
    if (agreement.format().hasEnvelope() && !agreed.add(what)) {
      findings.add(
          tree.finding(ConfigurationCode.PARTNER_DOUBLE, at, what + " is agreed already above."));
    }
  }

  private void sendable(Partner partner, Agreement agreement, String at, YamlTree tree) {
    var channel = agreement.sending().channel();
    if (channel != null && partner.channel(channel).isEmpty()) {
      unknown(
          tree,
          at + "/through",
          "there is no channel '" + channel + "' here." + Nearest.to(channel, channels(partner)));
    }
    var standard = agreement.format().standard();
    if (agreement.format().hasEnvelope()
        && partner.identifiers().stream().noneMatch(i -> i.scheme().id().equals(standard))) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_FIELD_INVALID,
              at + "/format",
              "there is no " + standard + " identifier to address the partner by."));
    }
    if (!agreement.sending().delimiters().isEmpty() && !standard.equals("x12")) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_FIELD_INVALID,
              at + "/delimiters",
              "delimiters are for x12 only."));
    }
    var expect = agreement.sending().expect();
    var answered = "CONTRL".equals(expect) ? "edifact" : "x12";
    if (expect != null && !answered.equals(standard)) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_FIELD_INVALID,
              at + "/acknowledgement/expect",
              expect + " does not answer " + standard + "."));
    }
    if (standard.equals("json") && agreement.map() == null) {
      canonical(agreement, at, tree);
    } else if (!maps.has(agreement.outboundMap() + ".write")) {
      unknown(
          tree,
          at + (agreement.map() == null ? "/format" : "/map"),
          "there is no outbound map '" + agreement.outboundMap() + ".write.yaml' below mappings/.");
    }
  }

  private void canonical(Agreement agreement, String at, YamlTree tree) {
    if (!agreement.format().message().equals(agreement.documentType())) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_FIELD_INVALID,
              at + "/format",
              "canonical JSON is json/" + agreement.documentType() + " here."));
    }
  }

  private static List<String> channels(Partner partner) {
    return partner.channels().stream().map(Channel::name).toList();
  }

  private void unknown(YamlTree tree, String pointer, String message) {
    findings.add(tree.finding(ConfigurationCode.PARTNER_REFERENCE_UNKNOWN, pointer, message));
  }
}
