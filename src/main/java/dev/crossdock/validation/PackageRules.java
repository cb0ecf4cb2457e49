package dev.crossdock.validation;

import dev.crossdock.canonical.CheckDigit;
import dev.crossdock.canonical.ShipmentLine;
import dev.crossdock.canonical.ShipmentPackage;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.RuleCode;
import java.util.List;
import java.util.Set;

/** Rules about pallets and cartons. */
final class PackageRules {

  private PackageRules() {}

  static void ssccIsRight(ShipmentPackage one, At at, Findings findings) {
    if (one.sscc() != null) {
      ssccIsRight(one.sscc(), "sscc", at, findings);
    }
  }

  static void ssccIsRight(String sscc, String field, At at, Findings findings) {
    if (!CheckDigit.isSscc(sscc)) {
      findings.refuse(
          MappingCode.SSCC_INVALID,
          at,
          field,
          sscc,
          '"' + sscc + "\" is not an SSCC: 18 digits with check digit.");
    }
  }

  /** What holds lines lies above them, or below the line it holds. */
  static void holdsSomething(ShipmentPackage one, At at, Findings findings) {
    boolean belowLine = at.around(ShipmentLine.class) != null;
    if (one.lines().isEmpty() && one.packages().isEmpty() && !belowLine) {
      findings.add(RuleCode.PACKAGE_EMPTY, at, "", one.sscc(), "Nothing lies in the package.");
    }
  }

  /** Tells each SSCC of nested packages that was there before. */
  static void ssccsDiffer(
      String path, List<ShipmentPackage> packages, Set<String> seen, Findings findings) {
    for (int i = 0; i < packages.size(); i++) {
      var one = packages.get(i);
      var here = path + '[' + i + ']';
      if (one.sscc() != null && !seen.add(one.sscc())) {
        findings.add(
            RuleCode.SSCC_TWICE,
            here + ".sscc",
            one.source(),
            one.sscc(),
            "SSCC \"" + one.sscc() + "\" was there before.");
      }
      ssccsDiffer(here + ".packages", one.packages(), seen, findings);
    }
  }
}
