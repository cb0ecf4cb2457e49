package dev.crossdock.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(crossdock\\.[a-z.-]+)` \\| (?:`([^`]*)` )?\\| \\S.* \\|$");

  @Test
  void namesEverySettingWithItsDefaultAndNoOther() throws IOException {
    var page = Files.readString(Path.of("docs/configuration.md"));
    var rows = new TreeMap<String, String>();
    ROW.matcher(page)
        .results()
        .forEach(r -> rows.put(r.group(1), r.group(2) == null ? "" : r.group(2)));

    assertThat(rows).isEqualTo(Settings.all());
  }
}
