package dev.crossdock.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One thing has one name, docs/glossary.md: names that were given up do not come back. */
class WordsTest {

  private static final Pattern GIVEN_UP =
      Pattern.compile(
          String.join(
              "|",
              "\\bledger\\b",
              "\\bdoors?\\b",
              "\\bpush(es|ing)? back\\b",
              "\\bwhat (became|becomes|came|comes) of\\b",
              "\\bneeds? somebody\\b",
              "(?<!warehouse )(?<!@param )\\breceipt numbers?\\b",
              "\\breceipt:(\\d|number)",
              "--(receipt|why)\\b",
              "\"why\"",
              "\\bsettlements?\\b",
              "\\banswers ?due\\b",
              "\\bread-again\\b",
              "(?<!there )\\bis no (?!more\\b|longer\\b|one\\b)",
              "\\b(date|time) (that )?is none\\b",
              "\\bstand(s)? or falls? together\\b"),
          Pattern.CASE_INSENSITIVE);

  private static final List<String> TEXTS =
      List.of("docs", "README.md", "CONTRIBUTING.md", "routes", "src/main", "src/lab");

  private static final Pattern TEXT = Pattern.compile(".*\\.(md|java|ts|tsx|yaml|sql|json)");

  @Test
  void noneOfThemIsUsed() throws IOException {
    var found = new ArrayList<String>();
    for (var text : TEXTS) {
      try (Stream<Path> files = Files.walk(Path.of(text))) {
        for (var file : files.filter(WordsTest::isRead).sorted().toList()) {
          look(file, found);
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /** Decisions say what was thought when they were taken. */
  private static boolean isRead(Path file) {
    var path = file.toString();
    return TEXT.matcher(path).matches()
        && !path.contains("node_modules")
        && !path.startsWith("docs/decisions");
  }

  private static void look(Path file, List<String> found) throws IOException {
    var lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      var match = GIVEN_UP.matcher(lines.get(i));
      if (match.find()) {
        found.add("%s:%d: %s".formatted(file, i + 1, match.group()));
      }
    }
  }
}
