package dev.crossdock.config.yaml;

import dev.crossdock.config.Company;
import dev.crossdock.config.Partner;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of one file: what it says, or null with the findings why not. What breaks the schema
 * is left out of what it says, so that the rest can be looked at too.
 *
 * @param name file name without {@code .yaml}
 * @param text the file as it was read
 * @param findings about this file alone, whatever the others say
 */
record LoadedFile(
    String name,
    String text,
    YamlTree tree,
    @Nullable Company company,
    @Nullable Partner partner,
    List<Finding> findings) {

  static final String COMPANY = "company";

  private static final SchemaCheck COMPANY_SCHEMA = new SchemaCheck("company.schema.json");
  private static final SchemaCheck PARTNER_SCHEMA = new SchemaCheck("partner.schema.json");

  static LoadedFile read(String name, String shownAs, String text, References references) {
    var tree = YamlTree.read(shownAs, text);
    var findings = new ArrayList<Finding>(tree.findings());
    boolean company = name.equals(COMPANY);
    var schema = company ? COMPANY_SCHEMA : PARTNER_SCHEMA;
    if (findings.isEmpty()) {
      findings.addAll(schema.check(tree));
      if (!findings.isEmpty()) {
        tree = schema.without(tree);
      }
    }
    if (!tree.root().isObject() || !tree.findings().isEmpty()) {
      return new LoadedFile(name, text, tree, null, null, findings);
    }
    UrlSecretCheck.check(tree, findings);
    if (company) {
      return new LoadedFile(
          name, text, tree, new CompanyReader(tree, references, findings).read(), null, findings);
    }
    var partner = new PartnerReader(tree, references, findings).read();
    if (!partner.id().equals(name)) {
      findings.add(
          tree.finding(
              ConfigurationCode.PARTNER_FIELD_INVALID,
              "/id",
              "the file must be named like its id, " + name + "."));
    }
    return new LoadedFile(name, text, tree, null, partner, findings);
  }

  static LoadedFile unreadable(String name, String shownAs, String why) {
    return new LoadedFile(
        name,
        "",
        YamlTree.read(shownAs, ""),
        null,
        null,
        List.of(Finding.of(ConfigurationCode.PARTNER_FILE_BROKEN, shownAs, 0, 0, why)));
  }

  /** Whether nothing changed, keys behind references included. */
  boolean isSameAs(@Nullable LoadedFile other) {
    return other != null
        && text.equals(other.text)
        && Objects.equals(partner, other.partner)
        && Objects.equals(company, other.company)
        && findings.equals(other.findings);
  }

  /** Whether these are the very same reading of a file. */
  @SuppressWarnings("ReferenceEquality")
  static boolean isOne(@Nullable LoadedFile a, @Nullable LoadedFile b) {
    return a == b;
  }

  boolean isSound() {
    return (company != null || partner != null) && findings.stream().noneMatch(Finding::isError);
  }
}
