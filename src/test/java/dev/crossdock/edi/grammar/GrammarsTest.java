package dev.crossdock.edi.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.Samples;
import dev.crossdock.edi.Standard;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrammarsTest {

  @Test
  void compilesEveryGrammarThatIsShipped() throws IOException {
    var grammars = Grammars.load(Samples.MAPPINGS);
    for (Standard standard : Standard.values()) {
      try (var files = Files.walk(Samples.MAPPINGS.resolve(standard.id()))) {
        List<Path> tables =
            files.filter(file -> file.toString().endsWith(".grammar.yaml")).toList();
        assertThat(tables).hasSizeGreaterThanOrEqualTo(2);
        for (Path table : tables) {
          String message =
              table.getName(table.getNameCount() - 1).toString().replace(".grammar.yaml", "");
          String version = table.getName(table.getNameCount() - 2).toString();
          FoundGrammar found = grammars.find(standard, message, version).orElseThrow();
          assertThat(found.substituted()).isFalse();
          assertThat(found.grammar().message()).isEqualTo(message);
          assertThat(found.grammar().version()).isEqualTo(version);
        }
      }
    }
  }

  @Test
  void readsOtherVersionsByTheNearestTables() throws IOException {
    var grammars = Grammars.load(Samples.MAPPINGS);
    for (String version : List.of("003040", "003010", "00400", "004030", "005030", "004010VICS")) {
      FoundGrammar found = grammars.find(Standard.X12, "850", version).orElseThrow();
      assertThat(found.substituted()).isEqualTo(!version.startsWith("004010"));
    }
    for (String version : List.of("D93A", "D96B", "D03B", "D02A", "S93A")) {
      assertThat(grammars.find(Standard.EDIFACT, "ORDERS", version).orElseThrow().substituted())
          .isTrue();
    }
    assertThat(grammars.find(Standard.X12, "850", "005010").orElseThrow().substituted()).isFalse();
    assertThat(grammars.find(Standard.X12, "855", "005010").orElseThrow().substituted()).isFalse();
    assertThat(grammars.find(Standard.X12, "855", "005030").orElseThrow().substituted()).isTrue();
    for (String version : List.of("D99B", "D01A", "D03B", "D10A")) {
      assertThat(readBy(grammars, "DESADV", version)).isEqualTo("D01B");
    }
    for (String version : List.of("D93A", "D96B", "D97A", "D98B")) {
      assertThat(readBy(grammars, "DESADV", version)).isEqualTo("D96A");
    }
    assertThat(grammars.find(Standard.EDIFACT, "ORDERS", "D01B").orElseThrow().substituted())
        .isFalse();
    assertThat(grammars.find(Standard.X12, "830", "004010")).isEmpty();
    assertThat(grammars.find(Standard.X12, "../850", "004010")).isEmpty();
    assertThat(grammars.find(Standard.EDIFACT, "ORDERS", "XYZ")).isEmpty();
  }

  private static String readBy(Grammars grammars, String message, String version) {
    return grammars.find(Standard.EDIFACT, message, version).orElseThrow().grammar().version();
  }

  @Test
  void anAssociationCodeChoosesItsOverlay() throws IOException {
    var grammars = Grammars.load(Samples.MAPPINGS);
    String sound = Samples.edifact(Samples.message("1", Samples.ORDERS_D96A));
    String noNumber = sound.replace("BGM+220+PO-77001+9'", "BGM+220++9'");
    assertThat(codes(grammars, sound)).isEmpty();
    assertThat(codes(grammars, noNumber)).containsExactly(GrammarCode.ELEMENT_MISSING);
    assertThat(codes(grammars, noNumber.replace(":EAN008'", "'"))).isEmpty();
    assertThat(codes(grammars, noNumber.replace(":EAN008'", ":OWN42'")))
        .containsExactly(GrammarCode.SUBSET_UNKNOWN);
    String later = sound.replace("D:96A:UN:EAN008", "D:01B:UN:EAN010");
    assertThat(codes(grammars, later)).containsOnly(GrammarCode.ELEMENT_CODE_UNKNOWN);
    assertThat(codes(grammars, later.replace(":EN'", ":SRV'"))).isEmpty();
  }

  private static List<Code> codes(Grammars grammars, String text) {
    var frame = Samples.documents(text).get(0);
    var found =
        grammars
            .find(Standard.EDIFACT, "ORDERS", frame.version(), frame.association(), List.of())
            .orElseThrow();
    var syntax = Samples.frame(text).interchanges().get(0).syntax();
    var parsed = DocumentParser.parse(frame, syntax, found.grammar(), DocumentHandler.NONE);
    return Stream.concat(found.warning(frame).stream(), parsed.violations().stream())
        .map(Violation::code)
        .toList();
  }

  @Test
  void warnsThatAnotherVersionsTablesWereUsed() throws IOException {
    var grammars = Grammars.load(Samples.MAPPINGS);
    DocumentFrame frame =
        Samples.documents(
                Samples.x12(Samples.transactionSet("850", "0001", Samples.ORDER_850))
                    .replace("*X*004010", "*X*003040"))
            .get(0);
    FoundGrammar found = grammars.find(Standard.X12, "850", frame.version()).orElseThrow();
    assertThat(found.warning(frame).orElseThrow().code())
        .isEqualTo(GrammarCode.VERSION_SUBSTITUTED);
    assertThat(found.warning(frame).orElseThrow().isError()).isFalse();
  }

  @Test
  void narrowsAndRelaxesByOverlay(@TempDir Path home) throws IOException {
    copy(Samples.MAPPINGS, home);
    Files.writeString(
        home.resolve("harbor.yaml"),
        """
        elements:
          BEG06: {usage: M}
          BEG03: {length: 1/8}
        segments:
          CTT: {usage: M}
          N1/PER: {usage: M, max: 2}
          PO1: {max: 1}
        codes:
          "355": {open: false, only: {EA: Each, KG: Kilogram}}
        ignore: [ZAP]
        """);
    var grammars = Grammars.load(home);
    List<Violation> violations =
        parse(
            grammars
                .find(Standard.X12, "850", "004010", "", List.of("harbor.yaml"))
                .orElseThrow()
                .grammar(),
            Samples.ORDER_850.replace("CTT*2*126.5", "ZAP*1"));
    assertThat(violations)
        .extracting(Violation::code)
        .containsExactlyInAnyOrder(
            GrammarCode.ELEMENT_TOO_LONG,
            GrammarCode.ELEMENT_MISSING,
            GrammarCode.SEGMENT_MISSING,
            GrammarCode.SEGMENT_MISSING,
            GrammarCode.SEGMENT_MISSING,
            GrammarCode.LOOP_REPEATED_TOO_OFTEN,
            GrammarCode.ELEMENT_CODE_UNKNOWN);
    assertThat(violations).allMatch(Violation::isError);
    assertThatThrownBy(
            () -> grammars.find(Standard.X12, "850", "004010", "", List.of("missing.yaml")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesFileAndLineOfBadData(@TempDir Path home) throws IOException {
    copy(Samples.MAPPINGS, home);
    Files.writeString(home.resolve("bad.yaml"), "elements:\n  BEG03: {length\n");
    assertThatThrownBy(
            () -> Grammars.load(home).find(Standard.X12, "850", "004010", "", List.of("bad.yaml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bad.yaml:");
  }

  private static List<Violation> parse(Grammar grammar, String body) {
    String text = Samples.x12(Samples.transactionSet("850", "0001", body));
    Interchange interchange = Samples.frame(text).interchanges().get(0);
    return DocumentParser.parse(
            Samples.documents(text).get(0), interchange.syntax(), grammar, DocumentHandler.NONE)
        .violations();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(file, target);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
