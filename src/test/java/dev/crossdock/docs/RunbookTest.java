package dev.crossdock.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Codes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunbookTest {

  private static final Path RUNBOOK = Path.of("docs/runbook.md");
  private static final Pattern ENTRY = Pattern.compile("(?m)^## (.+)$");

  private static final String HEAD =
      """
      # Runbook

      Everything that Crossdock says has gone wrong carries one of these codes, in logs, cases, the API and the console. Each entry says what it means and what to do. This page is made from `dev.crossdock.diagnostics.Codes`; correct it there.

      An **error** rejects, stops or dead-letters what it is about; a **warning** and an **info** are kept with the document and stop nothing.

      What was done can be done again (accepting, deliveries, acknowledgements), one or many: [replay](replay.md).
      """;

  @Test
  void isMadeFromTheRegister() throws IOException {
    new GeneratedPage(RUNBOOK).mustBe(HEAD + entries());
  }

  @Test
  void hasOneEntryForEachCodeWithoutDoublesOrGaps() throws IOException {
    var entries = ENTRY.matcher(Files.readString(RUNBOOK)).results().map(r -> r.group(1)).toList();

    assertThat(entries)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(Codes.all().stream().map(Code::id).toList());
  }

  @Test
  void noTwoCodesSayTheSame() {
    assertThat(Codes.all()).extracting(Code::title).doesNotHaveDuplicates();
  }

  @Test
  void titlesAreHeadingsAndNextStepsAreSentences() {
    assertThat(Codes.all())
        .allSatisfy(code -> assertThat(code.title()).as(code.id()).isNotBlank().doesNotEndWith("."))
        .allSatisfy(code -> assertThat(code.next()).as(code.id()).isNotBlank().endsWith("."));
  }

  private static String entries() {
    return Codes.all().stream()
        .sorted(Comparator.comparing(Code::id))
        .map(RunbookTest::entry)
        .collect(Collectors.joining());
  }

  private static String entry(Code code) {
    return String.join(
        "\n",
        List.of(
            "",
            "## " + code.id(),
            "",
            "%s (%s).".formatted(code.title(), code.severity().name().toLowerCase(Locale.ROOT)),
            "",
            "**Next:** " + code.next(),
            ""));
  }
}
