package dev.crossdock.cli;

import dev.crossdock.diagnostics.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files that are to be checked.
 *
 * @param files relative to the home folder, with {@code /}; empty for all there are
 */
record LintScope(List<String> files) {

  static final LintScope ALL = new LintScope(List.of());

  /** The folders that configure the hub. */
  static final Set<String> FOLDERS =
      Set.of("routes", "partners", "mappings", "rules", "canonical-schemas");

  /** What is behind the last part of a map's id. */
  private static final List<String> PARTS_OF_MAPS =
      List.of(".map.yaml", ".smooks.xml", ".grammar.yaml", ".write.yaml");

  /** These files of a home folder. Throws {@link IllegalArgumentException} in words of a person. */
  static LintScope of(Home home, List<Path> named) {
    var files = new ArrayList<String>();
    var root = home.path().normalize();
    for (var path : named) {
      var file = path.toAbsolutePath().normalize();
      if (!Files.exists(file)) {
        throw new IllegalArgumentException("There is no file " + path + ".");
      }
      if (!file.startsWith(root)
          || !FOLDERS.contains(root.relativize(file).getName(0).toString())) {
        throw new IllegalArgumentException(
            "%s is not below %s of %s."
                .formatted(
                    path, "routes/, partners/, mappings/, rules/ or canonical-schemas/", root));
      }
      files.add(root.relativize(file).toString().replace('\\', '/'));
    }
    return new LintScope(List.copyOf(files));
  }

  /** Whether all files are to be checked. */
  boolean isAll() {
    return files.isEmpty();
  }

  /** Whether anything of this folder is; the empty one is all of them. */
  boolean touches(String folder) {
    return isAll()
        || folder.isEmpty()
        || files.stream().anyMatch(f -> f.equals(folder) || f.startsWith(folder + '/'));
  }

  /** Whether what was found is about one of the files, or about something below a named folder. */
  boolean covers(Finding finding) {
    return isAll() || files.stream().anyMatch(file -> isAbout(finding.file(), file));
  }

  /** A finding may name a map by its id: then it is about all the map's files. */
  private static boolean isAbout(String found, String file) {
    return found.equals(file)
        || found.startsWith(file + '/')
        || file.startsWith(found + '.')
        || (isShared(file) && found.startsWith("mappings/"));
  }

  /** Whether many maps use the file: a table, a code list, an overlay. */
  private static boolean isShared(String file) {
    return file.startsWith("mappings/")
        && file.lastIndexOf('.') > file.lastIndexOf('/')
        && PARTS_OF_MAPS.stream().noneMatch(file::endsWith)
        && !file.contains(".examples/");
  }

  /**
   * Whether this map may change with the files: its own parts and examples say so; a table or code
   * list concerns all of them.
   */
  boolean concernsMap(String id) {
    return isAll() || files.stream().anyMatch(file -> concerns(file, id));
  }

  private static boolean concerns(String file, String id) {
    return file.startsWith("mappings/" + id + '.')
        || ("mappings/" + id).startsWith(file + '/')
        || isShared(file);
  }
}
