package dev.crossdock.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.infrastructure.OwnerOnly;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Tells the command line where the hub listens: {@code hub.json} in the data folder, written when
 * every channel is open. Ports may be free ones, so nobody else knows.
 */
@Singleton
class RunFile {

  private final Infrastructure infrastructure;
  private final HubSettings settings;
  private final Running running;
  private final ObjectMapper json;

  @Inject
  RunFile(Infrastructure infrastructure, HubSettings settings, Running running, ObjectMapper json) {
    this.infrastructure = infrastructure;
    this.settings = settings;
    this.running = running;
    this.json = json;
  }

  void write(@ObservesAsync HttpServerStart event) throws IOException {
    var content = new LinkedHashMap<String, Object>();
    content.put("pid", ProcessHandle.current().pid());
    content.put("http", port("quarkus.http.port"));
    content.put("management", port("quarkus.management.port"));
    content.put("sftp", running.sftpPort());
    content.put("broker", infrastructure.brokerUrl());
    content.put("database", infrastructure.databaseUrl());
    content.put("home", settings.home().toAbsolutePath().normalize().toString());
    var file = infrastructure.file("hub.json");
    var temporary = infrastructure.file("hub.json.tmp");
    OwnerOnly.write(
        temporary, json.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static int port(String property) {
    var set = System.getProperty(property);
    return set == null
        ? ConfigProvider.getConfig().getValue(property, Integer.class)
        : Integer.parseInt(set);
  }
}
