package dev.crossdock.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

  @TempDir private Path folder;

  @Test
  void aWholeBackupIsFoundWhole() throws Exception {
    var manifest = write();
    assertThat(BackupFolder.open(backup()).check()).isEqualTo(manifest);
    try (var in = BackupFolder.open(backup()).readCompressed("tables/document.copy.gz")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("1\tread\n");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(backup().resolve("data/users.yaml"))))
        .isEqualTo("rw-------");
  }

  @Test
  void oneThatDidNotComeToItsEndIsNone() throws Exception {
    write();
    Files.delete(backup().resolve("manifest.json"));
    assertThatThrownBy(() -> BackupFolder.open(backup()))
        .isInstanceOf(BackupProblem.class)
        .hasMessageContaining("came to its end");
    assertThatThrownBy(() -> BackupFolder.open(folder)).hasMessageContaining("holds no backup");
  }

  @Test
  void oneThatChangedIsDamaged() throws Exception {
    write();
    var file = backup().resolve("data/users.yaml");
    Files.writeString(file, "users: [x]\n");
    assertThatThrownBy(() -> BackupFolder.open(backup()).check())
        .hasMessage("The backup is damaged: the content of data/users.yaml has changed.");
    Files.writeString(file, "users:\n");
    assertThatThrownBy(() -> BackupFolder.open(backup()).check())
        .hasMessage("The backup is damaged: data/users.yaml has 7 bytes, it had 11.");
    Files.delete(file);
    assertThatThrownBy(() -> BackupFolder.open(backup()).check())
        .hasMessage("The backup is damaged: data/users.yaml is missing.");
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    write();
    assertThatThrownBy(() -> BackupFolder.create(backup()))
        .isInstanceOf(BackupProblem.class)
        .hasMessageContaining("is not empty");
  }

  @Test
  void keepsWhatARunCannotMakeAgain() {
    assertThat(
            List.of(
                "users.yaml",
                "secrets/broker",
                "keys/alder.api-key-hash",
                "sftp/host-key-ed25519",
                "sftp/home/alder/outbox/1.997"))
        .allMatch(f -> DataFiles.isKept(Path.of(f)));
    assertThat(
            List.of(
                "postgres/PG_VERSION",
                "artemis/journal/1",
                "cli.token",
                "hub.lock",
                "sftp/state/alder/partial/x",
                "sftp/home/alder/inbox/orders.edi"))
        .noneMatch(f -> DataFiles.isKept(Path.of(f)));
  }

  private Path backup() {
    return folder.resolve("backup");
  }

  private Manifest write() throws IOException, BackupProblem {
    var data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("users.yaml"), "users: [a]\n");
    Files.writeString(data.resolve("cli.token"), "secret");
    var backup = BackupFolder.create(backup());
    var table =
        backup.writeCompressed(
            "tables/document.copy.gz",
            out -> out.write("1\tread\n".getBytes(StandardCharsets.UTF_8)));
    var manifest =
        new Manifest(
            Manifest.FORMAT,
            Instant.parse("2026-11-21T12:00:00Z"),
            "4",
            List.of(
                new Manifest.Table(
                    "document", List.of("id", "state"), 1, table.bytes(), table.sha256Hex())),
            Map.of("document_id_seq", 1L),
            DataFiles.copy(data, backup));
    backup.finish(manifest);
    return manifest;
  }
}
