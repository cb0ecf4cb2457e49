package dev.crossdock.config.yaml;

import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.Company;
import dev.crossdock.config.Partner;
import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Lint over a set of files that would be in force together. */
final class SetLint {

  private SetLint() {}

  /**
   * Checks files against each other, those unchanged first, so that a newcomer loses a dispute.
   *
   * @param good what is in force now
   */
  static Result check(
      Map<String, LoadedFile> files,
      Map<String, LoadedFile> good,
      KnownMaps maps,
      DocumentFields fields) {
    var findings = new ArrayList<Finding>();
    var wrong = new TreeSet<String>();
    var ownership = new OwnershipLint();
    var lint = new PartnerLint(company(files), files.keySet(), maps, fields);
    var order =
        Comparator.comparing((LoadedFile f) -> !LoadedFile.isOne(good.get(f.name()), f))
            .thenComparing(f -> !f.name().equals(LoadedFile.COMPANY))
            .thenComparing(LoadedFile::name);
    for (var file : files.values().stream().sorted(order).toList()) {
      var found = new ArrayList<Finding>();
      var partner = file.partner();
      if (file.company() != null) {
        found.addAll(ownership.check("ourselves", file.company().identifiers(), file.tree()));
        found.addAll(ownership.check(file.company().systems(), file.tree()));
        found.addAll(knownPartners(file.company().retention(), files.keySet(), file.tree()));
        found.addAll(
            new SubscriptionsLint(file.tree(), files.keySet(), partners(files), fields)
                .check(file.company()));
      } else if (partner != null) {
        found.addAll(ownership.check(partner, file.tree()));
        found.addAll(lint.check(partner, file.tree()));
      }
      findings.addAll(found);
      if (found.stream().anyMatch(Finding::isError)) {
        wrong.add(file.name());
      }
    }
    return new Result(findings, wrong);
  }

  /** What else is wrong with partner files that are not sound by themselves. */
  static List<Finding> besides(
      Map<String, LoadedFile> files, KnownMaps maps, DocumentFields fields) {
    var lint = new PartnerLint(company(files), files.keySet(), maps, fields);
    var findings = new ArrayList<Finding>();
    for (var file : files.values()) {
      var partner = file.partner();
      if (partner != null && !file.isSound()) {
        findings.addAll(lint.check(partner, file.tree()));
      }
    }
    return findings;
  }

  private static List<Finding> knownPartners(
      RetentionPolicy retention, Set<String> partners, YamlTree tree) {
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < retention.exceptions().size(); i++) {
      var named = retention.exceptions().get(i).partners();
      for (int p = 0; p < named.size(); p++) {
        if (!partners.contains(named.get(p))) {
          findings.add(
              tree.finding(
                      ConfigurationCode.PARTNER_REFERENCE_UNKNOWN,
                      "/retention/except/" + i + "/partners/" + p,
                      "there is no partner '" + named.get(p) + "'.")
                  .as(Severity.WARNING));
        }
      }
    }
    return findings;
  }

  private static List<Partner> partners(Map<String, LoadedFile> files) {
    return files.values().stream().map(LoadedFile::partner).filter(Objects::nonNull).toList();
  }

  private static Company company(Map<String, LoadedFile> files) {
    var file = files.get(LoadedFile.COMPANY);
    return file == null
        ? ConfigSnapshot.NOBODY
        : Objects.requireNonNullElse(file.company(), ConfigSnapshot.NOBODY);
  }

  /** What was found, and the names of the files with errors. */
  record Result(List<Finding> findings, Set<String> files) {}
}
