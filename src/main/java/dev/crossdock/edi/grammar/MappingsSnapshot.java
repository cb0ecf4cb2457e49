package dev.crossdock.edi.grammar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files below a {@code mappings} folder, each as it was when it was first read: all that is
 * made of one agrees about it, whatever happens on disk. Thread-safe.
 */
public final class MappingsSnapshot {

  private final Path folder;
  private final @Nullable SortedMap<String, byte[]> kept;
  private final Map<Path, byte[]> read = new ConcurrentHashMap<>();

  private MappingsSnapshot(Path folder, @Nullable SortedMap<String, byte[]> kept) {
    this.folder = folder;
    this.kept = kept;
  }

  /** The files of a folder on disk. */
  public static MappingsSnapshot of(Path folder) {
    return new MappingsSnapshot(absolute(folder), null);
  }

  /**
   * Files that lie nowhere on disk.
   *
   * @param name what the folder is called where something is wrong
   * @param files by their paths below it, with slashes
   */
  public static MappingsSnapshot of(String name, SortedMap<String, byte[]> files) {
    return new MappingsSnapshot(absolute(Path.of(name)), new TreeMap<>(files));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The folder; it need not be on disk. */
  public Path folder() {
    return folder;
  }

  /** A file by its path below the folder. */
  public Path resolve(String name) {
    return folder.resolve(name).normalize();
  }

  /** Path of a file below the folder, with slashes. */
  public String name(Path file) {
    return folder.relativize(absolute(file)).toString().replace('\\', '/');
  }

  /** Whether there is such a file below the folder. */
  public boolean has(Path file) {
    var path = absolute(file);
    if (!path.startsWith(folder)) {
      return false;
    }
    return kept == null
        ? read.containsKey(path) || Files.isRegularFile(path)
        : kept.containsKey(name(path));
  }

  /** What it holds; not to be changed. Throws {@link NoSuchFileException} where there is none. */
  public byte[] read(Path file) throws IOException {
    var path = absolute(file);
    if (!has(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (kept != null) {
      return kept.getOrDefault(name(path), new byte[0]);
    }
    var known = read.get(path);
    if (known != null) {
      return known;
    }
    var bytes = Files.readAllBytes(path);
    var before = read.putIfAbsent(path, bytes);
    return before == null ? bytes : before;
  }

  /** Paths of all files below the folder, sorted. */
  public List<String> names() throws IOException {
    if (kept != null) {
      return List.copyOf(kept.keySet());
    }
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(this::name).sorted().toList();
    }
  }

  /** Those of these files that are there, by their paths. */
  public SortedMap<String, byte[]> files(Collection<Path> wanted) throws IOException {
    var files = new TreeMap<String, byte[]>();
    for (var file : wanted) {
      if (has(file)) {
        files.put(name(file), read(file));
      }
    }
    return files;
  }

  /** Hash of files with their paths, and of what else matters, in this order. */
  public static String hash(SortedMap<String, byte[]> files, String... others) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var other : others) {
        sha.update((other + '\n').getBytes(StandardCharsets.UTF_8));
      }
      for (var file : files.entrySet()) {
        var line = file.getKey() + " " + file.getValue().length + "\n";
        sha.update(line.getBytes(StandardCharsets.UTF_8));
        sha.update(file.getValue());
      }
      return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
