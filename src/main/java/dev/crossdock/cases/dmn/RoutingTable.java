package dev.crossdock.cases.dmn;

import dev.crossdock.cases.CaseRouting.Facts;
import dev.crossdock.cases.CaseRouting.Route;
import dev.crossdock.cases.CaseSeverity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.dmn.engine.DmnDecision;
import org.operaton.bpm.dmn.engine.DmnEngine;
import org.operaton.bpm.dmn.engine.DmnEngineConfiguration;
import org.operaton.bpm.dmn.engine.DmnEngineException;

/** One parsed version of the decision table {@code case-routing}. Thread-safe. */
final class RoutingTable {
  private final DmnEngine engine;
  private final DmnDecision decision;

  private RoutingTable(DmnEngine engine, DmnDecision decision) {
    this.engine = engine;
    this.decision = decision;
  }

  /** Parses the file. Throws {@link BrokenTable} saying what is wrong with it. */
  static RoutingTable parse(Path file) {
    var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    try (var in = Files.newInputStream(file)) {
      return new RoutingTable(engine, engine.parseDecision("case-routing", in));
    } catch (IOException | DmnEngineException e) {
      throw new BrokenTable(file + " cannot be used: " + rootMessage(e), e);
    }
  }

  /**
   * The route of the first rule that fits. Throws {@link BrokenTable} when none does or it lies.
   */
  Route evaluate(Facts facts) {
    try {
      var result = engine.evaluateDecisionTable(decision, values(facts)).getSingleResult();
      if (result == null) {
        throw new BrokenTable("no rule fits " + facts, null);
      }
      return route(result.getEntryMap());
    } catch (DmnEngineException | IllegalArgumentException | ClassCastException e) {
      throw new BrokenTable("no route for " + facts + ": " + rootMessage(e), e);
    }
  }

  private static Route route(Map<String, Object> outputs) {
    if (outputs.get("severity") instanceof String severity
        && outputs.get("owner") instanceof String owner
        && outputs.get("hours") instanceof Number hours) {
      return new Route(CaseSeverity.of(severity), owner, Duration.ofHours(hours.longValue()));
    }
    throw new IllegalArgumentException("the rule lacks severity, owner or hours: " + outputs);
  }

  private static Map<String, Object> values(Facts facts) {
    var values = new HashMap<String, Object>();
    values.put("code", facts.code());
    values.put("kind", facts.kind());
    values.put("source", facts.source());
    values.put("severity", facts.severity());
    put(values, "documentType", facts.documentType());
    put(values, "partner", facts.partner());
    put(values, "usage", facts.usage());
    put(values, "subject", facts.subject());
    return values;
  }

  private static void put(Map<String, Object> values, String name, @Nullable String value) {
    values.put(name, value == null ? "" : value);
  }

  private static String rootMessage(Throwable e) {
    var cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  /** The table or its answer cannot be used. */
  static final class BrokenTable extends RuntimeException {
    BrokenTable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
