package dev.crossdock.config.yaml;

import dev.crossdock.condition.DocumentFields;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The folder of partner files and which version of each is in force. Not thread-safe. */
public final class PartnerFiles {

  private final Path folder;
  private final References references;
  private final KnownMaps maps;
  private final DocumentFields fields;
  private Map<String, LoadedFile> good = new TreeMap<>();

  /**
   * @param folder usually {@code partners/}
   * @param maps what agreements may name
   * @param fields what their conditions may ask for
   */
  public PartnerFiles(Path folder, References references, KnownMaps maps, DocumentFields fields) {
    this.folder = folder;
    this.references = references;
    this.maps = maps;
    this.fields = fields;
  }

  /** Reads every file; afterwards {@link #inForce} has the sound ones. */
  List<Finding> read() throws IOException {
    var newest = readAll();
    var findings = new ArrayList<Finding>();
    newest.values().forEach(file -> findings.addAll(file.findings()));
    findings.addAll(SetLint.besides(newest, maps, fields));
    if (!newest.containsKey(LoadedFile.COMPANY)) {
      findings.add(
          Finding.of(
              ConfigurationCode.PARTNER_FILE_BROKEN,
              shown("company"),
              0,
              0,
              "There is no such file."));
    }
    findings.addAll(settle(newest));
    findings.sort(Comparator.comparing(Finding::file).thenComparingInt(Finding::line));
    return findings.stream().distinct().toList();
  }

  ConfigSnapshot inForce() {
    var company = good.get(LoadedFile.COMPANY);
    return ConfigSnapshot.of(
        company == null || company.company() == null ? ConfigSnapshot.NOBODY : company.company(),
        good.values().stream().map(LoadedFile::partner).filter(Objects::nonNull).toList());
  }

  /** Falls back, file by file, to the last good version until all that is in force fits. */
  private List<Finding> settle(Map<String, LoadedFile> newest) {
    var findings = new ArrayList<Finding>();
    var candidate = new TreeMap<String, LoadedFile>();
    newest.forEach((name, file) -> fallBack(candidate, name, file.isSound() ? file : null));
    if (!newest.containsKey(LoadedFile.COMPANY)) {
      fallBack(candidate, LoadedFile.COMPANY, null);
    }
    while (true) {
      var wrong = SetLint.check(candidate, good, maps, fields);
      findings.addAll(wrong.findings());
      if (wrong.files().isEmpty()) {
        good = candidate;
        return findings;
      }
      var culprits = new TreeSet<>(wrong.files());
      culprits.removeIf(name -> LoadedFile.isOne(candidate.get(name), good.get(name)));
      if (culprits.isEmpty()) {
        culprits.addAll(
            !LoadedFile.isOne(candidate.get(LoadedFile.COMPANY), good.get(LoadedFile.COMPANY))
                    && good.containsKey(LoadedFile.COMPANY)
                ? List.of(LoadedFile.COMPANY)
                : wrong.files());
        culprits.forEach(
            name -> {
              if (LoadedFile.isOne(candidate.get(name), good.get(name))) {
                candidate.remove(name);
              } else {
                fallBack(candidate, name, null);
              }
            });
      } else {
        culprits.forEach(name -> fallBack(candidate, name, null));
      }
    }
  }

  private void fallBack(Map<String, LoadedFile> candidate, String name, @Nullable LoadedFile file) {
    var version = file != null ? file : good.get(name);
    if (version == null) {
      candidate.remove(name);
    } else {
      candidate.put(name, version);
    }
  }

  private Map<String, LoadedFile> readAll() throws IOException {
    var files = new LinkedHashMap<String, LoadedFile>();
    try (var paths = Files.list(folder)) {
      for (var path : paths.filter(PartnerFiles::isYaml).sorted().toList()) {
        var name = Objects.requireNonNull(path.getFileName()).toString().replace(".yaml", "");
        read(name, path, files);
      }
    }
    return files;
  }

  private void read(String name, Path path, Map<String, LoadedFile> files) throws IOException {
    try {
      var file = LoadedFile.read(name, shown(name), Files.readString(path), references);
      var known = good.get(name);
      files.put(name, known != null && file.isSameAs(known) ? known : file);
    } catch (NoSuchFileException e) {
      // removed since the folder was listed
    } catch (CharacterCodingException e) {
      files.put(name, LoadedFile.unreadable(name, shown(name), "This is not UTF-8."));
    }
  }

  private static boolean isYaml(Path path) {
    return path.toString().endsWith(".yaml");
  }

  private String shown(String name) {
    return folder.getFileName() + "/" + name + ".yaml";
  }
}
