package dev.crossdock.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

  @TempDir private Path above;

  /** When this fails with another release of PostgreSQL, the hash it tells is the new one. */
  @Test
  void theHubKnowsTheProgramsThatComeWithIt() throws IOException {
    var fresh = above.resolve("fresh");

    PostgresBinaries.unpack(fresh);

    assertThat(PostgresBinaries.hash(fresh)).isEqualTo(PostgresBinaries.EXPECTED);
  }

  @Test
  void whatWasThereBeforeGoes() throws IOException {
    var old = Files.createDirectories(above.resolve("PG-0123/bin"));
    Files.writeString(old.resolve("pg_ctl"), "somebody else's");

    var folder = PostgresBinaries.in(above);

    assertThat(above.resolve("PG-0123")).doesNotExist();
    assertThat(folder.resolve("bin/pg_ctl")).isExecutable();
  }

  @Test
  void everyChangeIsSeen() throws IOException {
    var folder = above.resolve("some");
    Files.createDirectories(folder.resolve("bin"));
    var program = Files.writeString(folder.resolve("bin/postgres"), "as it came");
    var link = Files.createSymbolicLink(folder.resolve("libpq.so"), Path.of("libpq.so.5"));
    var before = PostgresBinaries.hash(folder);

    Files.writeString(program, "as it cam!");
    assertThat(PostgresBinaries.hash(folder)).isNotEqualTo(before);
    Files.writeString(program, "as it came");
    assertThat(PostgresBinaries.hash(folder)).isEqualTo(before);

    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    assertThat(PostgresBinaries.hash(folder)).isNotEqualTo(before);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rw-------"));

    var added = Files.writeString(folder.resolve("libz.so"), "");
    assertThat(PostgresBinaries.hash(folder)).isNotEqualTo(before);
    Files.delete(added);

    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("/tmp/libpq.so.5"));
    assertThat(PostgresBinaries.hash(folder)).isNotEqualTo(before);
  }
}
