package dev.crossdock.cli.online;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.cli.Main;
import dev.crossdock.config.ApiKeys;
import dev.crossdock.login.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlineVerbsTest {

  @TempDir private Path data;

  @Test
  void saySoAndEndWithOneWhenNoHubRuns() {
    assertThat(Main.run("documents", "--data", data.toString())).isEqualTo(1);
    assertThat(Main.run("trace", "PO-1", "--data", data.toString())).isEqualTo(1);
    assertThat(Main.run("status", "--data", data.toString())).isEqualTo(1);
  }

  @Test
  void takeAHubThatEndedForNone() throws IOException {
    Files.writeString(data.resolve("hub.json"), "{\"pid\": 999999999, \"http\": 1}");

    assertThat(HubFile.of(data)).isEmpty();
  }

  @Test
  void endWith64OnWrongUsage() {
    assertThat(Main.run("documents", "--nonsense")).isEqualTo(64);
    assertThat(Main.run("trace")).isEqualTo(64);
    assertThat(Main.run("users")).isEqualTo(64);
    assertThat(Main.run("cases", "show", "x")).isEqualTo(64);
    assertThat(Main.run("keys", "new", "../x", "--data", data.toString())).isEqualTo(64);
    assertThat(Main.run("demo", "--twice")).isEqualTo(64);
  }

  @Test
  void explainThemselves() {
    for (var verb :
        new String[] {"start", "demo", "status", "documents", "trace", "cases", "users", "keys"}) {
      assertThat(Main.run(verb, "--help")).as(verb).isZero();
    }
  }

  @Test
  void makeAKeyOfWhichOnlyTheHashIsKept() throws IOException {
    assertThat(Main.run("keys", "new", "alder", "--data", data.toString())).isZero();

    var hash = data.resolve("keys/alder.api-key-hash");
    assertThat(ApiKeys.parse(Files.readString(hash))).isPresent();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(hash)))
        .isEqualTo("rw-------");
    assertThat(Main.run("keys", "new", "alder", "--data", data.toString())).isEqualTo(1);
    assertThat(Main.run("keys", "new", "alder", "--replace", "--data", data.toString())).isZero();
  }

  @Test
  void manageUsersWithoutAHub() {
    var folder = data.toString();

    assertThat(
            Main.run("users", "add", "anna", "--role", "operator", "--generate", "--data", folder))
        .isZero();
    assertThat(new Users(data.resolve("users.yaml")).find("anna")).isPresent();
    assertThat(Main.run("users", "add", "bert", "--role", "king", "--generate", "--data", folder))
        .isEqualTo(64);
    assertThat(Main.run("users", "passwd", "bert", "--generate", "--data", folder)).isEqualTo(1);
    assertThat(Main.run("users", "remove", "anna", "--data", folder)).isZero();
    assertThat(new Users(data.resolve("users.yaml")).all()).isEmpty();
  }

  @Test
  void readTimesAsPeopleWriteThem() {
    var noon = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    assertThat(Since.read("1d", noon)).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(Since.read("90m", noon)).isEqualTo("2026-03-02T10:30:00Z");
    assertThat(Since.read("2026-01-01T00:00:00Z", noon)).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(Main.run("documents", "--since", "soon", "--data", data.toString())).isEqualTo(64);
  }

  @Test
  void keepColumnsApart() {
    assertThat(new TextTable("A", "LONG").row("wide value", 1).row("x", "two\nlines").toString())
        .isEqualTo(
            """
            A           LONG
            wide value  1
            x           two\\nlines
            """);
  }
}
