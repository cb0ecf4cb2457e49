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

  @Test
  void aFolderThatVanishesBeforeItIsOpenedIsNotThere() throws IOException {
    assertThat(FilesBelow.list(folder, this::vanishing)).containsExactly(folder.resolve("b"));
  }

  @Test
  void noFolderHasNoFiles() throws IOException {
    assertThat(FilesBelow.list(folder.resolve("none"))).isEmpty();
  }

  /** As when another process deletes a folder just as this one comes to it. */
  private boolean vanishing(Path path) {
    var there = folder.resolve(path);
    if (Files.isDirectory(there)) {
      try (var files = Files.list(there)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
        Files.delete(there);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return true;
  }
}
