package dev.crossdock.edi.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.edi.Standard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All grammars below a {@code mappings} folder. Grammars are compiled when first asked for and
 * kept. Thread-safe; reload by loading anew.
 *
 * <p>Layout: {@code <standard>/<version>/<message>.grammar.yaml} beside the version's shared {@code
 * elements.yaml}, {@code composites.yaml}, {@code segments.yaml} and {@code codes.yaml}; {@code
 * <standard>/<version>/<subset>.overlay.yaml} for what follows the version (VICS, EAN008); {@code
 * <standard>/versions.yaml} for the versions that stand in for others.
 */
public final class Grammars {

  private static final String GRAMMAR = ".grammar.yaml";

  private final MappingsSnapshot files;
  private final Map<String, Optional<FoundGrammar>> found = new ConcurrentHashMap<>();
  private final Map<Path, GrammarTables> tables = new ConcurrentHashMap<>();
  private final Map<Standard, List<Substitute>> substitutes = new HashMap<>();
  private final Map<Standard, List<Subset>> subsets = new HashMap<>();

  /**
   * Tables that read versions which have none.
   *
   * @param messages messages it is for, empty for all
   * @param own the tables with their overlay are the version's own: no warning is due
   */
  private record Substitute(
      Pattern versions, Set<String> messages, String use, @Nullable String overlay, boolean own) {

    boolean reads(String version, String message) {
      return versions.matcher(version).matches()
          && (messages.isEmpty() || messages.contains(message));
    }
  }

  /**
   * An overlay that several association codes have in common.
   *
   * @param associations UNH 0057
   */
  private record Subset(String version, Pattern associations, String overlay) {}

  private record Choice(
      Path grammar,
      String version,
      boolean substituted,
      List<String> overlays,
      @Nullable String subset) {}

  private Grammars(MappingsSnapshot files) throws IOException {
    this.files = files;
    for (Standard standard : Standard.values()) {
      substitutes.put(standard, substitutes(versions(standard)));
      subsets.put(standard, subsets(versions(standard)));
    }
  }

  /**
   * Opens the folder. Throws {@link IllegalArgumentException} naming the file where the data is
   * bad.
   */
  public static Grammars load(Path mappings) throws IOException {
    return load(MappingsSnapshot.of(mappings));
  }

  /** The same of files that others read too. */
  public static Grammars load(MappingsSnapshot files) throws IOException {
    return new Grammars(files);
  }

  private Path folder(Standard standard) {
    return files.resolve(standard.id());
  }

  private Path versions(Standard standard) {
    return folder(standard).resolve("versions.yaml");
  }

  private List<Substitute> substitutes(Path file) throws IOException {
    var list = new ArrayList<Substitute>();
    for (JsonNode item : GrammarTables.read(files, file).path("substitutes")) {
      list.add(
          new Substitute(
              Pattern.compile(item.path("versions").asText()),
              item.path("messages").valueStream().map(JsonNode::asText).collect(Collectors.toSet()),
              item.path("use").asText(),
              item.has("overlay") ? item.path("overlay").asText() : null,
              item.path("own").asBoolean()));
    }
    return list;
  }

  private List<Subset> subsets(Path file) throws IOException {
    var list = new ArrayList<Subset>();
    for (JsonNode item : GrammarTables.read(files, file).path("subsets")) {
      list.add(
          new Subset(
              item.path("version").asText(),
              Pattern.compile(item.path("associations").asText()),
              item.path("overlay").asText()));
    }
    return list;
  }

  /** As {@link #find(Standard, String, String, String, List)}, without overlays. */
  public Optional<FoundGrammar> find(Standard standard, String message, String version) {
    return find(standard, message, version, "", List.of());
  }

  /**
   * The grammar to read a message by.
   *
   * @param version GS08 or UNH 0052+0054 ({@code D96A}), as received
   * @param association UNH 0057, empty where there is none; X12 says it in its version
   * @param overlays overlay files relative to the mappings folder, applied in order
   * @return empty where neither this nor a substitute version has the message
   */
  public Optional<FoundGrammar> find(
      Standard standard,
      String message,
      String version,
      String association,
      List<String> overlays) {
    String key =
        String.join(
            "|",
            standard.id(),
            message,
            version,
            standard == Standard.X12 ? "" : association,
            overlays.toString());
    Optional<FoundGrammar> known = found.get(key);
    if (known != null) {
      return known;
    }
    Optional<FoundGrammar> grammar = compile(standard, message, version, association, overlays);
    if (found.size() < 10_000) {
      found.put(key, grammar);
    }
    return grammar;
  }

  /** Names of the messages that a version's tables have grammars of. */
  public List<String> messages(Standard standard, String version) throws IOException {
    var below = standard.id() + '/' + version + '/';
    return files.names().stream()
        .filter(name -> name.startsWith(below) && name.endsWith(GRAMMAR))
        .map(name -> name.substring(below.length(), name.length() - GRAMMAR.length()))
        .toList();
  }

  /**
   * Every grammar that a version's tables give for a message: their own, and those of the versions
   * that they stand in for.
   */
  public List<Grammar> all(Standard standard, String version, String message) throws IOException {
    var choices = new ArrayList<Choice>();
    choices.add(choice(standard, message, version, "", false, null));
    for (var substitute : substitutes.getOrDefault(standard, List.of())) {
      if (substitute.use().equals(version)
          && (substitute.messages().isEmpty() || substitute.messages().contains(message))) {
        choices.add(choice(standard, message, version, "", true, substitute.overlay()));
      }
    }
    var grammars = new ArrayList<Grammar>();
    for (var choice : choices) {
      if (choice != null) {
        grammars.add(compile(standard, choice, message));
      }
    }
    return grammars;
  }

  private Grammar compile(Standard standard, Choice choice, String message) throws IOException {
    var overlays = new ArrayList<Overlay>();
    for (var name : choice.overlays()) {
      add(overlays, name, message);
    }
    var tables = tables(folder(standard).resolve(choice.version()));
    return new GrammarCompiler(tables, overlays)
        .compile(standard, choice.version(), GrammarTables.read(files, choice.grammar()));
  }

  private Optional<FoundGrammar> compile(
      Standard standard,
      String message,
      String version,
      String association,
      List<String> overlays) {
    if (!message.matches("[A-Z0-9]{1,6}")) {
      return Optional.empty();
    }
    boolean x12 = standard == Standard.X12;
    String base = x12 && version.length() > 6 ? version.substring(0, 6) : version;
    String subset = x12 ? version.substring(base.length()) : association;
    try {
      Choice choice = choose(standard, message, base, subset);
      if (choice == null) {
        return Optional.empty();
      }
      Path folder = folder(standard).resolve(choice.version());
      var used = new ArrayList<>(GrammarTables.paths(folder));
      used.add(versions(standard));
      used.add(choice.grammar());
      var all = new ArrayList<Overlay>();
      for (String name : choice.overlays()) {
        used.add(files.resolve(name));
        add(all, name, message);
      }
      for (String name : overlays) {
        var file =
            overlay(files, name)
                .orElseThrow(() -> new IllegalArgumentException("no overlay " + name));
        used.add(files.resolve(file));
        add(all, file, message);
      }
      var compiler = new GrammarCompiler(tables(folder), all);
      Grammar grammar =
          compiler.compile(standard, choice.version(), GrammarTables.read(files, choice.grammar()));
      return Optional.of(
          FoundGrammar.of(
              grammar,
              version,
              choice.substituted(),
              !x12 && choice.subset() == null ? association : "",
              overlays,
              files.files(used)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(List<Overlay> overlays, String name, String message) throws IOException {
    var overlay = new Overlay(GrammarTables.object(files, files.resolve(name)));
    overlays.add(overlay);
    overlays.add(overlay.of(message));
  }

  /** The file of an overlay below {@code mappings/} that is named with or without its extension. */
  public static Optional<String> overlay(MappingsSnapshot files, String name) {
    return Stream.of(name, name + ".overlay.yaml", name + ".yaml")
        .filter(file -> file.endsWith(".yaml") && files.has(files.resolve(file)))
        .findFirst();
  }

  private GrammarTables tables(Path folder) throws IOException {
    GrammarTables known = tables.get(folder);
    if (known == null) {
      known = GrammarTables.load(files, folder);
      tables.put(folder, known);
    }
    return known;
  }

  private @Nullable Choice choose(Standard standard, String message, String base, String subset) {
    Choice own = choice(standard, message, base, subset, false, null);
    if (own != null) {
      return own;
    }
    for (Substitute substitute : substitutes.getOrDefault(standard, List.of())) {
      if (substitute.reads(base, message)) {
        Choice other =
            choice(
                standard,
                message,
                substitute.use(),
                subset,
                !substitute.own(),
                substitute.overlay());
        if (other != null) {
          return other;
        }
      }
    }
    return null;
  }

  private @Nullable Choice choice(
      Standard standard,
      String message,
      String version,
      String subset,
      boolean substituted,
      @Nullable String overlay) {
    if (!version.matches("[A-Z0-9]{1,8}")) {
      return null;
    }
    Path grammar = folder(standard).resolve(version).resolve(message + GRAMMAR);
    if (!files.has(grammar)) {
      return null;
    }
    var overlays = new ArrayList<String>();
    if (overlay != null) {
      overlays.add(overlay);
    }
    String ofSubset = subset(standard, version, subset);
    if (ofSubset != null) {
      overlays.add(ofSubset);
    }
    return new Choice(grammar, version, substituted, overlays, ofSubset);
  }

  /** The overlay that a subset has for itself, or shares with others. */
  private @Nullable String subset(Standard standard, String version, String subset) {
    if (!subset.matches("[A-Z0-9]{1,12}")) {
      return null;
    }
    String named = standard.id() + "/" + version + "/" + subset + ".overlay.yaml";
    if (files.has(files.resolve(named))) {
      return named;
    }
    return subsets.getOrDefault(standard, List.of()).stream()
        .filter(s -> s.version().equals(version) && s.associations().matcher(subset).matches())
        .map(Subset::overlay)
        .findFirst()
        .orElse(null);
  }
}
