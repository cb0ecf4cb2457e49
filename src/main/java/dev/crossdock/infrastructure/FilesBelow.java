package dev.crossdock.infrastructure;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Files below a folder in which others work: what vanishes meanwhile is not there, where {@link
 * Files#walk} would break off.
 */
public final class FilesBelow {

  private FilesBelow() {}

  /** All of them, in order; none when there is no such folder. Links are in it and not followed. */
  public static List<Path> list(Path folder) throws IOException {
    return list(folder, path -> true);
  }

  /**
   * The same without some.
   *
   * @param wanted of a path relative to the folder; what is below a folder that is not wanted is
   *     not looked at
   */
  public static List<Path> list(Path folder, Predicate<Path> wanted) throws IOException {
    var found = new ArrayList<Path>();
    Files.walkFileTree(folder, new Visitor(folder, wanted, found));
    Collections.sort(found);
    return found;
  }

  /** Deletes the folder and all in it; links are not followed. Nothing when it is not there. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Predicate<Path> wanted;
    private final List<Path> found;

    Visitor(Path folder, Predicate<Path> wanted, List<Path> found) {
      this.folder = folder;
      this.wanted = wanted;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return path.equals(folder) || wanted.test(folder.relativize(path))
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (!attributes.isOther() && wanted.test(folder.relativize(path))) {
        found.add(path);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
      return goOn(failure);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure)
        throws IOException {
      return failure == null ? FileVisitResult.CONTINUE : goOn(failure);
    }

    private static FileVisitResult goOn(IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
