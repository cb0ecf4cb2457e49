package dev.crossdock.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesBelowTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @BeforeEach
  void some() throws IOException {
    for (var file : new String[] {"b", "a/two", "a/one", "left-out/three"}) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), "x");
    }
  }

  @Test
  void listsFilesInOrderAndLeavesOutWhatIsNotWanted() throws IOException {
    assertThat(FilesBelow.list(folder, path -> !path.startsWith("left-out")))
        .extracting(folder::relativize)
        .extracting(Path::toString)
        .containsExactly("a/one", "a/two", "b");
  }

  /** As when another process takes the others away just as this one comes to the first. */
  @Test
  void aFileThatVanishesBeforeItIsLookedAtIsNotThere() throws IOException {
    var many = Files.createDirectories(folder.resolve("many"));
    for (int no = 0; no < 20; no++) {
      Files.writeString(many.resolve("file-" + no), "x");
    }

    assertThat(FilesBelow.list(many, this::othersVanish)).hasSize(1);
  }

  @Test
  void noFolderHasNoFiles() throws IOException {
    assertThat(FilesBelow.list(folder.resolve("none"))).isEmpty();
  }

  private boolean othersVanish(Path first) {
    var many = folder.resolve("many");
    try (var files = Files.list(many)) {
      for (var file : files.filter(f -> !f.endsWith(first)).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }
}
