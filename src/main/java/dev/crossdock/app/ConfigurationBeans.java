package dev.crossdock.app;

import dev.crossdock.camel.route.RouteCases;
import dev.crossdock.camel.route.RouteFiles;
import dev.crossdock.cases.ExceptionEvents;
import dev.crossdock.cases.dmn.DmnCaseRouting;
import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.yaml.KnownMaps;
import dev.crossdock.config.yaml.PartnerFiles;
import dev.crossdock.config.yaml.References;
import dev.crossdock.config.yaml.YamlPartners;
import dev.crossdock.stage.Signals;
import dev.crossdock.validation.Validation;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.jboss.logging.Logger;

/** What the files below home say: partners, maps, rules, schemas. */
class ConfigurationBeans {

  private static final Logger LOG = Logger.getLogger(ConfigurationBeans.class);

  @Produces
  @Singleton
  YamlPartners partners(HubSettings settings) throws IOException {
    var home = settings.home();
    var files =
        new PartnerFiles(
            home.resolve("partners"),
            new References(home, settings.data(), System.getenv()),
            KnownMaps.below(home.resolve("mappings")),
            DocumentFields.below(folder(settings, "canonical-schemas")));
    var partners = new YamlPartners(files);
    partners.reload().forEach(finding -> LOG.warn(finding));
    return partners;
  }

  @Produces
  @Singleton
  Validation validation(HubSettings settings) throws IOException {
    return Validation.load(folder(settings, "canonical-schemas"));
  }

  @Produces
  @Singleton
  DmnCaseRouting caseRouting(HubSettings settings) {
    return new DmnCaseRouting(folder(settings, "rules").resolve("case-routing.dmn"));
  }

  @Produces
  @Singleton
  RouteCases routeCases(ExceptionEvents events, Signals signals, Clock clock) {
    return new RouteCases(events, signals, clock);
  }

  @Produces
  @Singleton
  RouteFiles routeFiles(HubSettings settings, CamelContext camel, RouteCases cases) {
    return new RouteFiles(settings.home(), camel, cases);
  }

  private static Path folder(HubSettings settings, String name) {
    return settings.home().resolve(name);
  }
}
