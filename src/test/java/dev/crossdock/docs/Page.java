package dev.crossdock.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page that is made from code. Out of date it fails; with {@code -Dcrossdock.docs.write=true} it
 * is written anew.
 */
public record Page(Path path) {

  public void mustBe(String made) throws IOException {
    if (Boolean.getBoolean("crossdock.docs.write")) {
      Files.writeString(path, made);
    }
    assertThat(path)
        .as("out of date: run its test with -Dcrossdock.docs.write=true")
        .content()
        .isEqualTo(made);
  }
}
