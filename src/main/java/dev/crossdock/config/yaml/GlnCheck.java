package dev.crossdock.config.yaml;

import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Verifies GLN check digits (GS1 General Specifications, 7.9), also where EDIFACT carries a GLN.
 */
final class GlnCheck {

  private static final Pattern GLN = Pattern.compile("[0-9]{13}");

  private GlnCheck() {}

  static void check(YamlTree tree, List<Finding> findings) {
    int index = 0;
    for (var node : tree.root().path("identifiers")) {
      var id = YamlFields.text(node, "id", "");
      var scheme = YamlFields.text(node, "scheme", "");
      boolean gln =
          scheme.equals("gln")
              || (scheme.equals("edifact") && "14".equals(YamlFields.text(node, "qualifier")));
      if (gln && !isGln(id)) {
        findings.add(
            tree.finding(
                ConfigurationCode.PARTNER_CHECK_DIGIT_WRONG,
                "/identifiers/" + index + "/id",
                id + " is not a GLN: 13 digits, the last one the check digit."));
      }
      index++;
    }
  }

  static boolean isGln(String text) {
    if (!GLN.matcher(text).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += (text.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }
}
