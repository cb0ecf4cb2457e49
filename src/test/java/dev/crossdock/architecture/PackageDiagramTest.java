package dev.crossdock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.docs.GeneratedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page shows the packages and arrows that the classes have. */
class PackageDiagramTest {

  private static final Path PAGE = Path.of("docs/architecture.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

  private static final Arrows HUB = Arrows.of(HubClasses.MAIN, HubClasses.BORDERS);

  @Test
  void showsTheArrowsOfTheClasses() throws IOException {
    new GeneratedPage(PAGE).mustHave("packages", HUB.direct().mermaid());
  }

  @Test
  void describesEveryPackage() throws IOException {
    var page = Files.readString(PAGE);
    var section = page.substring(page.indexOf("## Packages"), page.indexOf("## Tables"));

    assertThat(ROW.matcher(section).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(HUB.uses().keySet());
  }

  @Test
  void leavesOutWhatFollowsFromOthers() {
    var uses = new TreeMap<String, NavigableSet<String>>();
    uses.put("top", new TreeSet<>(Set.of("middle", "bottom", "deep")));
    uses.put("middle", new TreeSet<>(Set.of("bottom")));
    uses.put("bottom", new TreeSet<>(Set.of("deep")));

    assertThat(new Arrows(uses).direct().mermaid().lines().skip(2).collect(Collectors.toList()))
        .containsExactly("  bottom --> deep", "  middle --> bottom", "  top --> middle", "```");
  }
}
