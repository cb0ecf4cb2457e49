package dev.crossdock.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/** The borders of a tree of packages, as rules. */
record Borders(String root) {

  /** An arrow: which capabilities each may use. Nobody uses app or lab. */
  static final Map<String, Set<String>> ARROWS = new TreeMap<>();

  static {
    arrow("diagnostics");
    arrow("canonical", "diagnostics");
    arrow("edi", "diagnostics");
    arrow("login", "diagnostics");
    arrow("reference", "canonical", "diagnostics");
    arrow("mapping", "canonical", "edi", "reference", "diagnostics");
    arrow("validation", "canonical", "diagnostics");
    arrow("condition", "diagnostics");
    arrow("config", "canonical", "reference", "condition", "diagnostics");
    arrow("sftp", "config", "diagnostics");
    arrow("infrastructure", "diagnostics");
    arrow("route");
    arrow("stage");
    arrow("audit");
    arrow("backup", "infrastructure");
    arrow(
        "retention",
        "stage",
        "audit",
        "store",
        "infrastructure",
        "backup",
        "config",
        "diagnostics");
    arrow("delivery", "stage", "audit", "store", "config", "diagnostics");
    arrow("cases", "audit", "canonical", "validation", "config", "diagnostics");
    arrow("trace", "audit", "cases", "delivery", "config", "diagnostics");
    arrow("reconciliation", "stage", "cases", "diagnostics");
    arrow("store", "audit", "config", "diagnostics");
    arrow("step", "stage", "mapping", "config", "cases", "store", "diagnostics");
    arrow("versions", "canonical", "edi", "mapping", "reference", "config", "store", "diagnostics");
    arrow(
        "outbound",
        "canonical",
        "edi",
        "mapping",
        "reference",
        "config",
        "delivery",
        "versions",
        "store",
        "diagnostics");
    arrow(
        "acknowledgement",
        "stage",
        "canonical",
        "edi",
        "mapping",
        "config",
        "delivery",
        "cases",
        "versions",
        "store",
        "outbound",
        "diagnostics");
    arrow(
        "document",
        "stage",
        "audit",
        "canonical",
        "mapping",
        "validation",
        "condition",
        "config",
        "delivery",
        "cases",
        "store",
        "outbound",
        "acknowledgement",
        "step",
        "diagnostics");
    arrow(
        "inbound",
        "stage",
        "canonical",
        "edi",
        "mapping",
        "validation",
        "reference",
        "config",
        "cases",
        "versions",
        "store",
        "outbound",
        "acknowledgement",
        "diagnostics");
    arrow(
        "api",
        "stage",
        "audit",
        "canonical",
        "config",
        "store",
        "inbound",
        "document",
        "delivery",
        "cases",
        "trace",
        "reconciliation",
        "replay",
        "retention",
        "versions",
        "login",
        "step",
        "diagnostics");
    arrow(
        "cli",
        "camel",
        "audit",
        "infrastructure",
        "backup",
        "retention",
        "canonical",
        "edi",
        "mapping",
        "validation",
        "versions",
        "reference",
        "condition",
        "config",
        "login",
        "cases",
        "step",
        "diagnostics");
    arrow(
        "lab",
        "cli",
        "infrastructure",
        "canonical",
        "edi",
        "mapping",
        "config",
        "login",
        "diagnostics");
    arrow(
        "replay",
        "stage",
        "audit",
        "config",
        "store",
        "delivery",
        "cases",
        "trace",
        "retention",
        "mapping",
        "diagnostics");
    arrow(
        "camel",
        "route",
        "stage",
        "audit",
        "config",
        "store",
        "delivery",
        "cases",
        "sftp",
        "inbound",
        "step",
        "diagnostics");
  }

  /** Packages that know no framework: plain constructors make them. */
  private static final Set<String> PLAIN =
      Set.of(
          "diagnostics",
          "audit",
          "stage",
          "canonical",
          "edi",
          "mapping",
          "reference",
          "validation",
          "condition",
          "config",
          "store",
          "step",
          "delivery",
          "cases",
          "trace",
          "versions",
          "reconciliation",
          "replay",
          "backup",
          "retention",
          "infrastructure",
          "login",
          "sftp",
          "inbound",
          "document",
          "outbound",
          "acknowledgement",
          "cli",
          "lab");

  private static void arrow(String from, String... to) {
    ARROWS.put(from, Set.of(to));
  }

  ArchRule arrows(String capability) {
    var allowed = ARROWS.getOrDefault(capability, Set.of());
    return noClasses()
        .that()
        .resideInAPackage(below(capability))
        .should()
        .dependOnClassesThat(
            describe(
                "lie in another capability than " + allowed,
                c -> {
                  var other = capabilityOf(c);
                  return !other.isEmpty() && !other.equals(capability) && !allowed.contains(other);
                }));
  }

  /** Bench, drill and demo are in a jar that the hub does not load. */
  ArchRule nobodyUsesTheLab() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(below("lab"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(below("lab"));
  }

  ArchRule camelStopsAtCamel() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(below("camel"), below("app"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel..");
  }

  /** An SQLException may be told from other failures anywhere. */
  ArchRule sqlStopsAtJdbc() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + "..jdbc..", below("infrastructure"), below("app"))
        .should()
        .dependOnClassesThat(
            describe(
                "are of JDBC, JDBI or the pool",
                c ->
                    (c.getPackageName().startsWith("java.sql")
                            && !c.isAssignableTo(SQLException.class))
                        || c.getPackageName().startsWith("javax.sql")
                        || c.getPackageName().startsWith("org.jdbi")
                        || c.getPackageName().startsWith("io.agroal")));
  }

  ArchRule capabilitiesKnowNoFramework() {
    return noClasses()
        .that()
        .resideInAnyPackage(PLAIN.stream().map(this::below).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..",
            "io.smallrye..",
            "jakarta.enterprise..",
            "jakarta.inject..",
            "jakarta.ws..",
            "org.apache.camel..");
  }

  ArchRule noCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  ArchRule packagesAreNamedForWhatTheyAreAbout() {
    return noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..service..", "..impl..", "..dto..");
  }

  ArchRule packagesAreNullMarked() {
    return classes().should(new BeInANullMarkedPackage());
  }

  /** The capability that a class of this tree lies in; empty for others. */
  String capabilityOf(JavaClass type) {
    var name = type.getPackageName();
    if (!name.startsWith(root + '.')) {
      return "";
    }
    var rest = name.substring(root.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private String below(String capability) {
    return root + '.' + capability + "..";
  }

  private static DescribedPredicate<JavaClass> describe(
      String text, java.util.function.Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(text, predicate);
  }

  private static final class BeInANullMarkedPackage extends ArchCondition<JavaClass> {

    BeInANullMarkedPackage() {
      super("be in a package with a package-info that is @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      JavaPackage found = type.getPackage();
      events.add(
          new SimpleConditionEvent(
              type,
              found.isAnnotatedWith(NullMarked.class),
              type.getName() + " lies in " + found.getName()));
    }
  }
}
