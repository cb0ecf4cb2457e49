package dev.crossdock.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page that is made from code, or a part of one. Out of date it fails; with {@code
 * -Dcrossdock.docs.write=true} it is written anew.
 */
public record GeneratedPage(Path path) {

  public void mustBe(String made) throws IOException {
    if (Boolean.getBoolean("crossdock.docs.write")) {
      Files.writeString(path, made);
    }
    assertThat(path)
        .as("out of date: run its test with -Dcrossdock.docs.write=true")
        .content()
        .isEqualTo(made);
  }

  /** A part of the page between {@code <!-- name -->} and {@code <!-- end of name -->}. */
  public void mustHave(String name, String made) throws IOException {
    var page = Files.readString(path);
    var from = "<!-- %s -->\n".formatted(name);
    var to = "<!-- end of %s -->".formatted(name);
    int start = page.indexOf(from);
    int end = page.indexOf(to);
    assertThat(start).as(from + " in " + path).isNotNegative().isLessThan(end);
    mustBe(page.substring(0, start + from.length()) + made + page.substring(end));
  }
}
