package dev.crossdock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the borders of the hub, and shows with a fixture that each rule can fail. */
class BordersTest {

  private static final Borders HUB = HubClasses.BORDERS;
  private static final Borders FIXTURE = new Borders("dev.crossdock.architecture.fixture");

  private static final JavaClasses MAIN = HubClasses.MAIN;
  private static final JavaClasses VIOLATIONS =
      new ClassFileImporter().importPackages(FIXTURE.root());

  @Test
  void everyCapabilityHasItsArrows() {
    var found = new TreeSet<String>();
    MAIN.forEach(c -> found.add(HUB.capabilityOf(c)));
    found.remove("app");

    assertThat(found).containsExactlyElementsOf(Borders.ARROWS.keySet());
  }

  static Stream<String> capabilities() {
    return Borders.ARROWS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("capabilities")
  void usesOnlyWhatItsArrowsAllow(String capability) {
    HUB.arrows(capability).check(MAIN);
  }

  static Stream<String> rules() {
    return rules(HUB).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(String rule) {
    rule(HUB, rule).check(MAIN);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void seesTheFixtureThatBreaksIt(String rule) {
    assertThat(rule(FIXTURE, rule).evaluate(VIOLATIONS).hasViolation()).isTrue();
  }

  @Test
  void seesAnArrowTheWrongWay() {
    var result = FIXTURE.arrows("edi").evaluate(VIOLATIONS);

    assertThat(result.getFailureReport().getDetails())
        .isNotEmpty()
        .allSatisfy(detail -> assertThat(detail).contains("KnowsCases", "KnowsTrace"));
  }

  private static ArchRule rule(Borders borders, String name) {
    return java.util.Objects.requireNonNull(rules(borders).get(name));
  }

  private static Map<String, ArchRule> rules(Borders borders) {
    return new TreeMap<>(
        Map.of(
            "Camel stops at camel", borders.camelStopsAtCamel(),
            "SQL stops at jdbc", borders.sqlStopsAtJdbc(),
            "capabilities know no framework", borders.capabilitiesKnowNoFramework(),
            "no cycles", borders.noCycles(),
            "nobody uses the lab", borders.nobodyUsesTheLab(),
            "telling package names", borders.packagesAreNamedForWhatTheyAreAbout(),
            "null-marked packages", borders.packagesAreNullMarked()));
  }
}
