package dev.crossdock.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {
  private static final char[] PASSWORD = "correct horse battery".toCharArray();

  @TempDir Path folder;
  private Path file;
  private Users users;

  @BeforeEach
  void nobody() {
    file = folder.resolve("users.yaml");
    users = new Users(file);
  }

  @Test
  void theFirstStartMakesOneAdminWhoseFileOnlyItsOwnerReads() throws IOException {
    var password = users.createFirstAdmin().orElseThrow();

    assertThat(users.createFirstAdmin()).isEmpty();
    assertThat(users.find("admin").orElseThrow().password().matches(password.toCharArray()))
        .isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).doesNotContain(password);
  }

  @Test
  void peopleComeChangeAndGo() {
    users.add("anna", Set.of(Role.OPERATOR), PASSWORD);
    users.add("berta", Set.of(Role.VIEWER), PASSWORD);
    users.roles("anna", Set.of(Role.ADMIN));
    users.remove("berta");

    assertThat(new Users(file).all())
        .singleElement()
        .satisfies(u -> assertThat(u.roles()).containsExactly(Role.ADMIN));
  }

  @Test
  void refusesWhatWouldNotDo() {
    users.add("anna", Set.of(Role.OPERATOR), PASSWORD);
    assertThatThrownBy(() -> users.add("anna", Set.of(Role.VIEWER), PASSWORD))
        .hasMessageContaining("already");
    assertThatThrownBy(() -> users.add("A b", Set.of(Role.VIEWER), PASSWORD))
        .hasMessageContaining("name");
    assertThatThrownBy(() -> users.add("carl", Set.of(Role.VIEWER), "short".toCharArray()))
        .hasMessageContaining("12");
    assertThatThrownBy(() -> users.remove("carl")).hasMessageContaining("no user carl");
  }

  @Test
  void actorsThatAreNoPersonsDoNotLogIn() throws IOException {
    for (var name : new String[] {"command-line", "hub", "system", "crossdock", "partner"}) {
      assertThatThrownBy(() -> users.add(name, Set.of(Role.ADMIN), PASSWORD))
          .hasMessageContaining("actor");
    }
    users.add("anna", Set.of(Role.ADMIN), PASSWORD);
    Files.writeString(file, Files.readString(file).replace("anna", "command-line"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(10_000));
    assertThat(users.find("command-line")).isEmpty();
  }

  @Test
  void aPasswordIsHeldToTheRuleWhenItIsChangedToo() {
    users.add("anna", Set.of(Role.VIEWER), PASSWORD);
    assertThatThrownBy(() -> users.password("anna", "password1234".toCharArray()))
        .hasMessageContaining("tried first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elevenchars",
        "password1234",
        "Passw0rd!2026",
        "P@ssw0rd2026!!",
        "passwordpassword",
        "welcome123456",
        "qwertyuiop12",
        "administrator",
        "crossdock2026",
        "anna12345678",
        "ANNA-anna-2026",
        "aaaaaaaaaaaaaaaa",
        "abcabcabcabcabc",
        "123456789012",
        "abcdefghijklmnop",
        "987654321098"
      })
  void passwordsThatAreGuessedAreRefused(String password) {
    assertThatThrownBy(() -> PasswordRule.check("anna", password.toCharArray()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct horse battery", "tRz8-kqWp_20xYvn3LmB", "kein Bier vor vier"})
  void othersAreTaken(String password) {
    PasswordRule.check("anna", password.toCharArray());
  }

  @Test
  void aChangedFileTakesEffectAndABrokenOneDoesNot() throws IOException {
    users.add("anna", Set.of(Role.OPERATOR), PASSWORD);
    Files.writeString(file, Files.readString(file).replace("anna", "hanna"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(10_000));
    assertThat(users.find("hanna")).isPresent();

    Files.writeString(file, "users: [");
    Files.setLastModifiedTime(file, FileTime.fromMillis(20_000));
    assertThat(users.find("hanna")).isPresent();
  }

  @Test
  void aRoleIncludesTheOnesBeforeIt() {
    assertThat(Role.withIncluded(Set.of(Role.APPROVER)))
        .containsExactlyInAnyOrder("viewer", "operator", "approver");
  }

  @Test
  void theTokenOfTheCommandLineIsNewAtEveryStart() throws IOException {
    var first = CliToken.create(folder);
    var old = Files.readString(folder.resolve(CliToken.FILE));
    assertThat(first.matches(old)).isTrue();
    assertThat(CliToken.create(folder).matches(old)).isFalse();
  }
}
