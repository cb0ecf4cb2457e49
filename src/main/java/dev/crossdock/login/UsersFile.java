package dev.crossdock.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The users file as YAML. */
final class UsersFile {
  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build());

  private UsersFile() {}

  /** Throws {@link IOException} or {@link IllegalArgumentException} when it cannot be used. */
  static Map<String, User> read(Path file) throws IOException {
    var entries = YAML.readValue(file.toFile(), Entries.class).users();
    var users = new LinkedHashMap<String, User>();
    for (var entry : entries == null ? List.<Entry>of() : entries) {
      users.put(entry.name(), entry.user());
    }
    return users;
  }

  static void write(Path file, Collection<User> users) {
    try {
      Secrets.write(
          file, YAML.writeValueAsString(new Entries(users.stream().map(Entry::of).toList())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Entries(@Nullable List<Entry> users) {}

  private record Entry(String name, Set<String> roles, String password) {

    static Entry of(User user) {
      return new Entry(
          user.name(),
          user.roles().stream().map(Role::id).collect(Collectors.toSet()),
          user.password().text());
    }

    User user() {
      return new User(
          name,
          roles.stream().map(Role::of).collect(Collectors.toSet()),
          new PasswordHash(password));
    }
  }
}
