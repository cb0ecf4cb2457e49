package dev.crossdock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.cli.online.HubClient;
import dev.crossdock.cli.online.HubProblem;
import dev.crossdock.edi.grammar.MappingsSnapshot;
import dev.crossdock.mapping.MapVersion;
import dev.crossdock.mapping.Maps;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Finds maps by what a person calls them. */
final class NamedMaps {

  private static final String GIT = "git:";

  private final Home home;
  private final Path data;

  NamedMaps(Home home, Path data) {
    this.home = home;
    this.data = data;
  }

  /**
   * A folder, {@code git:REVISION}, the hash of a version that a hub keeps, or {@code now}. Throws
   * {@link IllegalArgumentException} where it is none of them.
   */
  MapsSide find(String name) throws IOException, HubProblem {
    if (name.equals("now")) {
      return new MapsSide(home.maps(), null);
    }
    if (name.startsWith(GIT)) {
      var revision = name.substring(GIT.length());
      return new MapsSide(ofRevision(revision), null, partnersOfRevision(revision));
    }
    var folder = folder(name);
    if (folder != null) {
      var mappings = folder.resolve("mappings");
      return new MapsSide(
          Maps.load(Files.isDirectory(mappings) ? mappings : folder),
          null,
          partners(folder.resolve("partners")));
    }
    if (name.matches("[0-9a-f]{16}")) {
      return kept(HubClient.open(data).get("/api/v1/map-versions/" + name));
    }
    throw new IllegalArgumentException(
        "'" + name + "' is not a folder, git:REVISION, a version that the hub keeps, or now");
  }

  private static @Nullable Path folder(String name) {
    try {
      var folder = Path.of(name);
      return Files.isDirectory(folder) ? folder : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static MapsSide kept(JsonNode told) throws IOException {
    var files = new TreeMap<String, byte[]>();
    for (var file : told.path("files").properties()) {
      files.put(file.getKey(), file.getValue().binaryValue());
    }
    var overlays = new ArrayList<String>();
    told.path("overlays").forEach(overlay -> overlays.add(overlay.asText()));
    var version =
        new MapVersion(
            told.path("hash").asText(),
            told.path("map").asText(),
            "",
            null,
            null,
            overlays,
            told.hasNonNull("charset") ? told.path("charset").asText() : null,
            files);
    return new MapsSide(
        Maps.load(MappingsSnapshot.of("version-" + version.hash(), files)), version);
  }

  private Maps ofRevision(String revision) throws IOException {
    if (revision.isEmpty() || revision.startsWith("-")) {
      throw new IllegalArgumentException("git:" + revision + " names no revision");
    }
    var files = files(archive(revision, "mappings"), "mappings/");
    return Maps.load(
        MappingsSnapshot.of("git-" + revision.replaceAll("[^A-Za-z0-9._-]", "_"), files));
  }

  /** The cross references there were; of partners that have none here, nothing is asked. */
  private SortedMap<String, byte[]> partnersOfRevision(String revision) {
    try {
      return files(archive(revision, "partners"), "partners/");
    } catch (IOException e) {
      return new TreeMap<>(); // the configuration had no such folder
    }
  }

  private static SortedMap<String, byte[]> partners(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    if (Files.isDirectory(folder)) {
      try (var paths = Files.walk(folder, 2)) {
        for (var path : paths.filter(p -> p.toString().endsWith(".csv")).toList()) {
          files.put(
              folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        }
      }
    }
    return files;
  }

  private static SortedMap<String, byte[]> files(byte[] archive, String below) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && entry.getName().startsWith(below)) {
          files.put(entry.getName().substring(below.length()), zip.readAllBytes());
        }
      }
    }
    return files;
  }

  /** What git has of a folder, as a .zip. */
  private byte[] archive(String revision, String of) throws IOException {
    var process =
        new ProcessBuilder(
                "git", "-C", home.path().toString(), "archive", "--format=zip", revision, of)
            .redirectErrorStream(false)
            .start();
    process.getOutputStream().close();
    var said = new ByteArrayOutputStream();
    var listening =
        new Thread(
            () -> {
              try (var errors = process.getErrorStream()) {
                errors.transferTo(said);
              } catch (IOException e) {
                // what it said so far is all there is
              }
            });
    listening.start();
    var bytes = process.getInputStream().readAllBytes();
    try {
      int end = process.waitFor();
      listening.join();
      if (end != 0) {
        throw new IOException("git: " + said.toString(StandardCharsets.UTF_8).strip());
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("git was interrupted", e);
    }
    return bytes;
  }
}
