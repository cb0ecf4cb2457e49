package dev.crossdock.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.Company;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import dev.crossdock.config.Target;
import dev.crossdock.config.yaml.KnownMaps;
import dev.crossdock.config.yaml.PartnerFiles;
import dev.crossdock.config.yaml.References;
import dev.crossdock.config.yaml.YamlPartners;
import dev.crossdock.diagnostics.Finding;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder with routes, partners, mappings, rules and schemas. */
record Home(Path path) {

  /** What the script says, else the working directory. */
  static Home find() {
    return new Home(Path.of(System.getProperty("crossdock.home", "")).toAbsolutePath());
  }

  Path mappings() {
    return path.resolve("mappings");
  }

  /** The hub's data folder. */
  Path data() {
    return Path.of(System.getProperty("crossdock.data", path.resolve("data").toString()));
  }

  Maps maps() throws IOException {
    return Maps.load(mappings());
  }

  OutboundMaps outboundMaps() throws IOException {
    return OutboundMaps.load(mappings());
  }

  FileOutboundMaps fileOutboundMaps() throws IOException {
    return new FileOutboundMaps(mappings(), maps());
  }

  Validation validation() throws IOException {
    return Validation.load(path.resolve("canonical-schemas"));
  }

  /** What is wrong with the partner files. */
  List<Finding> partnerFindings() throws IOException {
    return partners().reload();
  }

  /** Parameters of each of our targets, by the route template that it names. */
  Map<String, List<Map<String, String>>> targetsByTemplate() throws IOException {
    if (!Files.isDirectory(path.resolve("partners"))) {
      return Map.of();
    }
    var partners = partners();
    partners.reload();
    return partners.company().targets().stream()
        .collect(groupingBy(Target::template, mapping(Target::parameters, toList())));
  }

  /** We ourselves, as partners address us. */
  Company company() throws IOException {
    var partners = partners();
    partners.reload();
    return partners.company();
  }

  /** All partners, as far as their files can be read. */
  Partners allPartners() throws IOException {
    var partners = partners();
    if (Files.isDirectory(path.resolve("partners"))) {
      partners.reload();
    }
    return partners;
  }

  Optional<Partner> partner(String id) throws IOException {
    var partners = partners();
    partners.reload();
    return partners.byId(id);
  }

  private YamlPartners partners() {
    return new YamlPartners(
        new PartnerFiles(
            path.resolve("partners"),
            new References(path, data(), System.getenv()),
            KnownMaps.below(mappings()),
            DocumentFields.below(path.resolve("canonical-schemas"))));
  }
}
