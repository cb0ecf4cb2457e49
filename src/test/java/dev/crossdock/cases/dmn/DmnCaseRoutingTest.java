package dev.crossdock.cases.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.cases.CaseRouting.Facts;
import dev.crossdock.cases.CaseSeverity;
import dev.crossdock.cases.Deviations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DmnCaseRoutingTest {
  private static final Path RULES = Path.of("rules/case-routing.dmn");

  @TempDir Path folder;

  @Test
  void everyCodeOfTheRegisterGetsARoute() {
    assertThat(CaseRoutingLint.check(RULES)).isEmpty();
  }

  @Test
  void aBadOrderGoesToTheOrderDesk() {
    var route = new DmnCaseRouting(RULES).route(Facts.of(Deviations.badOrder("4711", 7)));
    assertThat(route.owner()).isEqualTo("order-desk");
    assertThat(route.severity()).isEqualTo(CaseSeverity.HIGH);
    assertThat(route.within()).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void lintSaysWhatATableCannotAnswer() throws IOException {
    var file = withoutRule("rule-9");
    assertThat(CaseRoutingLint.check(file)).anyMatch(p -> p.contains("no rule fits"));
  }

  @Test
  void lintNamesABrokenFile() throws IOException {
    var file = Files.writeString(folder.resolve("broken.dmn"), "<definitions>");
    assertThat(CaseRoutingLint.check(file)).singleElement().asString().contains("broken.dmn");
  }

  @Test
  void aSavedFileTakesEffectWithTheNextCaseAndABrokenOneDoesNot() throws IOException {
    var file = Files.copy(RULES, folder.resolve("case-routing.dmn"));
    var routing = new DmnCaseRouting(file);
    var facts = Facts.of(Deviations.badOrder("4711", 7));
    assertThat(routing.route(facts).owner()).isEqualTo("order-desk");

    save(file, Files.readString(RULES).replace("\"order-desk\"", "\"sales\""), 1);
    assertThat(routing.route(facts).owner()).isEqualTo("sales");

    save(file, "<nothing", 2);
    assertThat(routing.route(facts).owner()).isEqualTo("sales");
    assertThat(routing.reread()).hasValueSatisfying(p -> assertThat(p).contains("case-routing"));
    assertThat(routing.route(facts).owner()).isEqualTo("sales");
    save(file, Files.readString(RULES), 3);
    assertThat(routing.reread()).isEmpty();
    assertThat(routing.route(facts).owner()).isEqualTo("order-desk");
  }

  private static void save(Path file, String content, int version) throws IOException {
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.fromMillis(version * 10_000L));
  }

  private Path withoutRule(String id) throws IOException {
    var rules = Files.readString(RULES);
    var start = rules.indexOf("<rule id=\"" + id + "\">");
    var end = rules.indexOf("</rule>", start) + "</rule>".length();
    return Files.writeString(
        folder.resolve("gap.dmn"), rules.substring(0, start) + rules.substring(end));
  }
}
