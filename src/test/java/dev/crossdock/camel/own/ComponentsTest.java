package dev.crossdock.camel.own;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.docs.GeneratedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What routes of one's own may name without a jar: it is there, and the page says it. */
class ComponentsTest {

  @Test
  void eachIsOnBoard(@TempDir Path home) throws IOException {
    var contexts = new OwnContexts(home, home.resolve("data"), new Grants(), new OpenTargets());
    try (var camel = contexts.trial(null)) {
      camel.start();
      assertThat(Components.ON_BOARD)
          .allSatisfy(name -> assertThat(camel.getComponent(name)).as(name).isNotNull());
    }
  }

  @Test
  void thePageListsThem() throws IOException {
    new GeneratedPage(Path.of("docs/extending.md"))
        .mustHave(
            "components",
            new TreeSet<>(Components.ON_BOARD)
                .stream()
                    .map(name -> "`" + name + "`")
                    .collect(Collectors.joining(", ", "", ".\n")));
  }
}
