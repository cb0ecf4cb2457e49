package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a running hub listens, as {@code hub.json} in its data folder tells.
 *
 * @param sftp -1 when there is no SFTP server
 * @param broker url for JMS clients, empty when there is none
 * @param database JDBC URL of its PostgreSQL
 */
public record HubFile(
    Path data,
    long pid,
    int http,
    int management,
    int sftp,
    String broker,
    String database,
    String home) {

  /** The hub that runs on this data folder; empty when none does. */
  public static Optional<HubFile> of(Path data) {
    var file = data.resolve("hub.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(data, new ObjectMapper().readTree(file.toFile())))
          .filter(HubFile::alive);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static HubFile of(Path data, JsonNode json) {
    return new HubFile(
        data,
        json.path("pid").asLong(),
        json.path("http").asInt(),
        json.path("management").asInt(),
        json.path("sftp").asInt(-1),
        json.path("broker").asText(""),
        json.path("database").asText(""),
        json.path("home").asText(""));
  }

  private boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** The address of its HTTP API. */
  public String url() {
    return "http://127.0.0.1:" + http;
  }
}
