package dev.crossdock.edi.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.Samples;
import dev.crossdock.edi.Standard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What EANCOM demands beyond the directory: one change to a sound message, and what is told. */
class EancomTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "D96A | ORDERS | BGM+220+           | BGM++            | warning subset-element-missing"
            + " BGM#2 1-0",
        "D96A | ORDERS | BGM+220+           | BGM+:::Order+    | warning subset-element-missing"
            + " BGM#2 1-1",
        "D96A | ORDERS | +4500012345+9      | ++9              | error element-missing BGM#2 2-0",
        "D96A | ORDERS | +4500012345+9      | +4500012345      | warning subset-element-missing"
            + " BGM#2 3-0",
        "D96A | ORDERS | BGM+220+           | BGM+230+         | warning element-code-unknown BGM#2"
            + " 1-1",
        "D96A | ORDERS | +4500012345+9      | +4500012345+4    | warning element-code-unknown BGM#2"
            + " 3-0",
        "D96A | ORDERS | DTM+137:202611211430:203 | DTM+137::203 | warning subset-element-missing"
            + " DTM#3 1-2",
        "D96A | ORDERS | RFF+CT:C-2026-7    | RFF+CT           | warning subset-element-missing"
            + " RFF#7 1-2",
        "D96A | ORDERS | L-7::92            | L-7              | warning subset-element-missing"
            + " NAD#15 2-3",
        "D96A | ORDERS | L-7::92            | L-7::10          | warning element-code-unknown"
            + " NAD#15 2-3",
        "D96A | ORDERS | LIN+1++            | LIN+++           | warning subset-element-missing"
            + " LIN#19 1-0",
        "D96A | ORDERS | 4012345000009:EN   | :EN              | warning subset-element-missing"
            + " LIN#19 3-1",
        "D96A | ORDERS | 4012345000009:EN   | 4012345000009    | warning subset-element-missing"
            + " LIN#19 3-2",
        "D96A | ORDERS | 4012345000009:EN   | B-100:IN         | warning element-code-unknown"
            + " LIN#19 3-2",
        "D96A | ORDERS | 4012345000009:EN   | 4012345000009:UP | ",
        "D96A | ORDRSP | BGM+231+OR-7001+4  | BGM+231+OR-7001+9 | warning element-code-unknown"
            + " BGM#2 3-0",
        "D96A | ORDRSP | LIN+1+5+           | LIN+1++          | warning subset-element-missing"
            + " LIN#18 2-0",
        "D96A | ORDCHG | LIN+1+3+           | LIN+1++          | warning subset-element-missing"
            + " LIN#18 2-0",
        "D96A | DESADV | BGM+351+           | BGM+220+         | warning element-code-unknown BGM#2"
            + " 1-1",
        "D96A | RECADV | BGM+352::9+        | BGM+632+         | warning element-code-unknown BGM#2"
            + " 1-1",
        "D96A | INVOIC | BGM+380+INV-5501+9 | BGM+380+INV-5501+4 | warning element-code-unknown"
            + " BGM#2 3-0",
        "D96A | INVRPT | 4012345678901:EN   | \"\"             | warning subset-element-missing"
            + " LIN#12 3-0",
        "D96A | IFTSTA | BGM+61E::9+        | BGM+23+          | warning element-code-unknown BGM#2"
            + " 1-1",
        "D01B | ORDERS | 4012345000009:SRV  | 4012345000009:EN | warning element-code-unknown"
            + " LIN#19 3-2",
        "D01B | ORDERS | +4500012345+9      | +:1+9            | error element-missing BGM#2 2-1",
        "D01B | ORDERS | +4500012345+9      | +4500012345+5    | ",
        "D01B | INVOIC | BGM+380+INV-5501+9 | BGM+380+INV-5501 | warning subset-element-missing"
            + " BGM#2 3-0",
        "D01B | INVOIC | BGM+380+           | BGM+388+         | ",
        "D01B | INVOIC | BGM+380+           | BGM+220+         | warning element-code-unknown BGM#2"
            + " 1-1",
        "D01B | INVRPT | BGM+35+INVR-801+9  | BGM+35+INVR-801+4 | warning element-code-unknown"
            + " BGM#2 3-0",
        "D01B | ORDCHG | BGM+230+           | BGM+220+         | warning element-code-unknown BGM#2"
            + " 1-1",
        "D01B | ORDRSP | LIN+1+5+           | LIN+1++          | warning subset-element-missing"
            + " LIN#18 2-0",
      })
  void whatItDemandsIsTold(
      String directory, String message, String sound, String changed, String told)
      throws IOException {
    var text = sample(directory, message);
    assertThat(text).contains(sound);
    var wrong = text.replaceFirst(Pattern.quote(sound), changed);
    var before = found(directory, message, text, "EAN008");
    var after = found(directory, message, wrong, "EAN008");

    after.removeAll(before);
    assertThat(after).isEqualTo(told == null ? List.of() : List.of(told));
    assertThat(found(directory, message, wrong, "")).isEmpty();
  }

  /**
   * One line of the order change does not say what changes: EANCOM 1997 minds, the directory not.
   */
  @ParameterizedTest
  @CsvSource({
    "D96A, APERAK, 0",
    "D96A, DESADV, 0",
    "D96A, IFTSTA, 0",
    "D96A, INVOIC, 0",
    "D96A, INVRPT, 0",
    "D96A, ORDCHG, 1",
    "D96A, ORDERS, 0",
    "D96A, ORDRSP, 0",
    "D96A, RECADV, 0",
    "D01B, APERAK, 0",
    "D01B, DESADV, 0",
    "D01B, IFTSTA, 0",
    "D01B, INVOIC, 0",
    "D01B, INVRPT, 0",
    "D01B, ORDCHG, 0",
    "D01B, ORDERS, 0",
    "D01B, ORDRSP, 0",
    "D01B, RECADV, 0"
  })
  void soundMessagesAreSound(String directory, String message, int told) throws IOException {
    var text = sample(directory, message);
    assertThat(found(directory, message, text, "EAN008")).hasSize(told);
    assertThat(found(directory, message, text, "")).isEmpty();
  }

  @Test
  void anAgreementMakesOfAWarningAnErrorOrNothing() throws IOException {
    var strict = "elements: {BGM03: {usage: M}}";
    var lax = "messages: {ORDERS: {elements: {BGM03: {usage: C}}}}";
    var order = sample("D96A", "ORDERS").replace("+4500012345+9", "+4500012345");
    var response = sample("D96A", "ORDRSP").replace("+OR-7001+4", "+OR-7001");

    assertThat(found("D96A", "ORDERS", order, "EAN008", strict))
        .containsExactly("error element-missing BGM#2 3-0");
    assertThat(found("D96A", "ORDERS", order, "EAN008", lax)).isEmpty();
    assertThat(found("D96A", "ORDRSP", response, "EAN008", lax))
        .containsExactly("warning subset-element-missing BGM#2 3-0");
  }

  private static String sample(String directory, String message) throws IOException {
    var file = "edifact/%s/%s.examples/full/input.edi".formatted(directory, message);
    return Files.readString(Samples.MAPPINGS.resolve(file), StandardCharsets.UTF_8);
  }

  private static List<String> found(
      String directory, String message, String text, String association, String... agreed)
      throws IOException {
    var files = delivered();
    for (var overlay : agreed) {
      files.put("agreed.yaml", overlay.getBytes(StandardCharsets.UTF_8));
    }
    var grammar =
        Grammars.load(MappingsSnapshot.of("agreed", files))
            .find(
                Standard.EDIFACT,
                message,
                directory,
                association,
                agreed.length == 0 ? List.of() : List.of("agreed.yaml"))
            .orElseThrow()
            .grammar();
    var syntax = Samples.frame(text).interchanges().get(0).syntax();
    var found = new ArrayList<String>();
    for (var frame : Samples.documents(text)) {
      DocumentParser.parse(frame, syntax, grammar, DocumentHandler.NONE)
          .violations()
          .forEach(v -> found.add(told(v)));
    }
    return found;
  }

  private static SortedMap<String, byte[]> delivered() throws IOException {
    var all = MappingsSnapshot.of(Samples.MAPPINGS);
    var files = new TreeMap<String, byte[]>();
    for (var name : all.names()) {
      if (name.startsWith("edifact/") && !name.contains(".examples/")) {
        files.put(name, all.read(all.resolve(name)));
      }
    }
    return files;
  }

  private static String told(Violation violation) {
    var place = Objects.requireNonNull(violation.place());
    return "%s %s %s#%d %d-%d"
        .formatted(
            violation.severity().name().toLowerCase(Locale.ROOT),
            violation.code().id(),
            place.segment(),
            place.segmentPosition(),
            place.element(),
            place.component());
  }
}
