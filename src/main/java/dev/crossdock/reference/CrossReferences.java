package dev.crossdock.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A partner's cross references, one for each kind at most. Equal where their files and fields are.
 * Immutable.
 */
public final class CrossReferences {

  /** No cross reference: codes stay what they are. */
  public static final CrossReferences NONE = new CrossReferences(List.of());

  private static final String FOLDER = "cross-references/";
  private static final String FIELDS = FOLDER + "fields";

  private final Map<ReferenceKind, Listed> lists = new TreeMap<>();
  private final SortedMap<String, byte[]> files;
  private final String hash;

  /**
   * A list and where its codes stand in documents.
   *
   * @param theirs field of the partner's code, such as {@code buyer}
   * @param ours field of our code
   * @param content the file
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by the hash of all
  public record Listed(
      ReferenceKind kind, String theirs, String ours, CrossReference codes, byte[] content) {}

  private CrossReferences(Collection<Listed> lists) {
    lists.forEach(list -> this.lists.put(list.kind(), list));
    this.files = files(this.lists.values());
    this.hash = hash(files);
  }

  /** These lists; of one kind the last. */
  public static CrossReferences of(Collection<Listed> lists) {
    return lists.isEmpty() ? NONE : new CrossReferences(lists);
  }

  /** Those that are among the files of a version; see {@link #files}. */
  public static CrossReferences among(Map<String, byte[]> files) {
    var fields = files.get(FIELDS);
    if (fields == null) {
      return NONE;
    }
    var lists = new ArrayList<Listed>();
    for (var line : new String(fields, StandardCharsets.UTF_8).lines().toList()) {
      var words = line.split(" ", -1);
      var kind = ReferenceKind.of(words[0]).orElseThrow();
      var content = files.getOrDefault(FOLDER + words[0] + ".csv", new byte[0]);
      lists.add(ReferenceFile.read(words[0], content).listed(kind, words[1], words[2]));
    }
    return of(lists);
  }

  /** The same fields, with other files where there are some. */
  public CrossReferences with(Map<ReferenceKind, byte[]> others) {
    return of(
        lists.values().stream()
            .map(
                list -> {
                  var content = others.get(list.kind());
                  return content == null
                      ? list
                      : ReferenceFile.read(list.kind().id(), content)
                          .listed(list.kind(), list.theirs(), list.ours());
                })
            .toList());
  }

  /** The list of a kind; empty where there is none. */
  public Optional<Listed> list(ReferenceKind kind) {
    return Optional.ofNullable(lists.get(kind));
  }

  public boolean isEmpty() {
    return lists.isEmpty();
  }

  /** What they are made of, to be kept; {@link #among} makes them again. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  private static SortedMap<String, byte[]> files(Collection<Listed> lists) {
    var files = new TreeMap<String, byte[]>();
    var fields = new StringBuilder();
    for (var list : lists) {
      var kind = list.kind().id();
      fields.append("%s %s %s%n".formatted(kind, list.theirs(), list.ours()).replace("\r", ""));
      files.put(FOLDER + kind + ".csv", list.content());
    }
    if (!files.isEmpty()) {
      files.put(FIELDS, fields.toString().getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static String hash(SortedMap<String, byte[]> files) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, content) -> {
            sha.update((name + ' ' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
            sha.update(content);
          });
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CrossReferences references && references.hash.equals(hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return "CrossReferences" + lists.keySet() + ' ' + hash.substring(0, 16);
  }
}
