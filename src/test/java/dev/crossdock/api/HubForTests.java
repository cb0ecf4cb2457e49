package dev.crossdock.api;

import dev.crossdock.cli.online.HubFile;
import dev.crossdock.config.ApiKeys;
import dev.crossdock.infrastructure.EmbeddedDatabase;
import dev.crossdock.login.Role;
import dev.crossdock.login.Users;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** A hub with a data folder of its own, partners with keys, and a person of each role. */
public final class HubForTests implements QuarkusTestResourceLifecycleManager {
  public static final String ALDER_KEY = ApiKeys.generate();
  public static final String BIRKE_KEY = ApiKeys.generate();
  public static final String CEDAR_KEY = ApiKeys.generate();
  public static final String DOGWOOD_KEY = ApiKeys.generate();
  public static final String ESCHE_KEY = ApiKeys.generate();
  public static final String ERP_KEY = ApiKeys.generate();
  public static final String FERN_KEY = ApiKeys.generate();
  public static final String GORSE_KEY = ApiKeys.generate();
  public static final String HEATH_KEY = ApiKeys.generate();

  /** Files that may wait to be read. */
  public static final int BACKLOG = 150;

  public static final String PASSWORD = "correct horse battery";

  @Override
  public Map<String, String> start() {
    try {
      var data = Files.createTempDirectory("crossdock-test");
      key(data, "alder", ALDER_KEY);
      key(data, "birke", BIRKE_KEY);
      key(data, "cedar", CEDAR_KEY);
      key(data, "dogwood", DOGWOOD_KEY);
      key(data, "esche", ESCHE_KEY);
      key(data, "erp", ERP_KEY);
      key(data, "fern", FERN_KEY);
      key(data, "heath", HEATH_KEY);
      key(data, "gorse", GORSE_KEY);
      var users = new Users(data.resolve("users.yaml"));
      for (var role : Role.values()) {
        users.add(role.id(), Set.of(role), PASSWORD.toCharArray());
      }
      return Map.of(
          "crossdock.data", data.toString(),
          "crossdock.limits.backlog-files", Integer.toString(BACKLOG),
          "crossdock.home", Path.of("").toAbsolutePath().toString(),
          "crossdock.broker.port", "-1",
          "crossdock.sftp.port", "-1",
          "smallrye.config.mapping.validate-unknown", "false",
          "crossdock.database.allow-unsafe-durability", "true",
          "quarkus.http.test-port", "0",
          "quarkus.management.test-port", "0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hub's database with every right, for what no hub does: the hub's own role can't. */
  public static Jdbi superuser() {
    var data = Path.of(ConfigProvider.getConfig().getValue("crossdock.data", String.class));
    try {
      var url = HubFile.of(data).orElseThrow().database();
      var address = EmbeddedDatabase.addressOf(data, url);
      return Jdbi.create(address.url(), address.username(), address.password())
          .installPlugin(new PostgresPlugin());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void key(Path data, String partner, String key) throws IOException {
    var hash = ApiKeys.hash(key);
    var file = data.resolve("keys/" + partner + ".api-key-hash");
    Files.createDirectories(data.resolve("keys"));
    Files.writeString(file, "cdk1$" + hash.keyId() + "$" + hash.sha256() + "\n");
  }

  @Override
  public void stop() {}
}
