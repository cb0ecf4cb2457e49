package dev.crossdock.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir private Path above;

  @Test
  void aNewOneIsForItsOwnerOnly() throws IOException {
    var folder = above.resolve("new").resolve("data");
    try (var data = DataDirectory.open(folder)) {
      data.secret("some");

      assertThat(rights(folder)).isEqualTo("rwx------");
      assertThat(rights(folder.resolve("hub.lock"))).isEqualTo("rw-------");
      assertThat(rights(folder.resolve("secrets"))).isEqualTo("rwx------");
      assertThat(rights(folder.resolve("secrets/some"))).isEqualTo("rw-------");
    }
  }

  @Test
  void oneThatWasLeftOpenIsShutWithAllBelow() throws IOException {
    var folder = Files.createDirectories(above.resolve("data"));
    var outside = Files.writeString(above.resolve("outside"), "not ours to change");
    var below = Files.createDirectories(folder.resolve("artemis/journal"));
    var file = Files.writeString(below.resolve("activemq-data-1.amq"), "payload");
    var program = Files.writeString(folder.resolve("program"), "#!/bin/sh");
    Files.createSymbolicLink(folder.resolve("link"), outside);
    chmod(outside, "rw-r--r--");
    chmod(file, "rw-rw-rw-");
    chmod(program, "rwxrwxrwx");
    chmod(below, "rwxrwxrwx");
    chmod(folder, "rwxr-xr-x");

    DataDirectory.open(folder).close();

    assertThat(rights(folder)).isEqualTo("rwx------");
    assertThat(rights(below)).isEqualTo("rwx------");
    assertThat(rights(file)).isEqualTo("rw-------");
    assertThat(rights(program)).isEqualTo("rwx------");
    assertThat(rights(outside)).isEqualTo("rw-r--r--");
  }

  @Test
  void oneOfAnotherAccountIsRefused() throws IOException {
    var folder = Files.createDirectories(above.resolve("data"));
    assumeTrue(Files.getAttribute(folder, "unix:uid").equals(0), "only root gives folders away");
    Files.setAttribute(folder, "unix:uid", 65534);
    try {
      assertThatThrownBy(() -> DataDirectory.open(folder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("belongs to the account")
          .hasMessageContaining(folder.toRealPath().toString());
      assertThat(folder).isEmptyDirectory();
    } finally {
      Files.setAttribute(folder, "unix:uid", 0);
    }
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
  }

  private static void chmod(Path file, String rights) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }
}
