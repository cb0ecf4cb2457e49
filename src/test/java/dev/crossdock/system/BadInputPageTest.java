package dev.crossdock.system;

import dev.crossdock.docs.GeneratedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/bad-input.md} says what {@link BadInputIT} holds the hub to. */
class BadInputPageTest {

  @Test
  void isMadeFromWhatIsExpected() throws IOException {
    var page = new BadInputPage();
    for (var name :
        List.of("1-envelope", "2-content", "6-formats", "3-channels", "4-repeats", "5-targets")) {
      var group = BadInputGroup.read(name);
      page.group(group.title(), group.text(), BadInputGroup.expected(name));
    }
    new GeneratedPage(Path.of("docs/bad-input.md")).mustBe(page.text());
  }
}
