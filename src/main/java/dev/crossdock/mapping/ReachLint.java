package dev.crossdock.mapping;

import dev.crossdock.diagnostics.Finding;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.grammar.Grammar;
import dev.crossdock.edi.grammar.Grammars;
import dev.crossdock.mapping.MapLoader.LoadedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells statements of X12 and EDIFACT maps that apply nowhere in the messages they read. */
final class ReachLint {

  private final MapFiles files;
  private final Grammars grammars;

  ReachLint(MapFiles files, Grammars grammars) {
    this.files = files;
    this.grammars = grammars;
  }

  List<Finding> check(LoadedMap map) throws IOException {
    var read = grammars(map.id());
    if (read.isEmpty()) {
      return List.of();
    }
    var reach = new Reach(map.visitors(), map.record());
    read.forEach(reach::add);
    var file = files.configuration(map.id(), files.read(map.id()));
    var lines = new String(files.all().read(file), StandardCharsets.UTF_8).lines().toList();
    return reach.idle().stream()
        .filter(idle -> read.stream().noneMatch(g -> g.floats(idle.selector().element())))
        .map(idle -> finding(idle, file, lines))
        .toList();
  }

  private Finding finding(Reach.Idle idle, Path file, List<String> lines) {
    var written =
        Pattern.compile(
            "selector=\"([^\"]*, *)?" + Pattern.quote(idle.selector().toString()) + "[,\"]");
    int line = 0;
    int column = 0;
    for (int i = 0; i < lines.size() && line == 0; i++) {
      var found = written.matcher(lines.get(i));
      if (found.find()) {
        line = i + 1;
        column = found.start() + 1;
      }
    }
    return Finding.of(
        MappingCode.MAP_STATEMENT_UNREACHED,
        "mappings/" + files.all().name(file),
        line,
        column,
        "%s on %s never applies: the grammar has it in a loop that the map does not name, as %s."
            .formatted(idle.selector(), idle.record(), String.join(", ", idle.places())));
  }

  /** Of the versions whose folder the map lies in; of all where that has no such message. */
  private List<Grammar> grammars(String id) throws IOException {
    var steps = id.split("/", -1);
    var standard = Stream.of(Standard.values()).filter(s -> s.id().equals(steps[0])).findFirst();
    if (standard.isEmpty() || steps.length < 2) {
      return List.of();
    }
    var name = steps[steps.length - 1];
    var own = read(standard.get(), steps[1], name);
    if (!own.isEmpty()) {
      return own;
    }
    var all = new ArrayList<Grammar>();
    for (var version : versions(standard.get())) {
      all.addAll(read(standard.get(), version, name));
    }
    return all;
  }

  private List<Grammar> read(Standard standard, String version, String name) throws IOException {
    Optional<String> message =
        grammars.messages(standard, version).stream()
            .filter(m -> name.equals(m) || name.startsWith(m + '-') || name.startsWith(m + '.'))
            .findFirst();
    return message.isEmpty() ? List.of() : grammars.all(standard, version, message.get());
  }

  private List<String> versions(Standard standard) throws IOException {
    return files.all().names().stream()
        .filter(name -> name.startsWith(standard.id() + '/') && name.endsWith("/segments.yaml"))
        .map(name -> name.split("/", -1)[1])
        .distinct()
        .toList();
  }
}
