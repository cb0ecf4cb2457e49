package dev.crossdock.mapping.file;

import dev.crossdock.diagnostics.Violation;
import java.util.List;

/** One document of a file without envelopes. */
public interface FileFrame {

  /** Position in the file, from 1. */
  int no();

  /** Offset of its first byte. */
  long from();

  /** Offset behind its last byte. */
  long to();

  /** Line of its first byte. */
  long line();

  /** SHA-256 of its values, independent of how they are written. */
  byte[] contentHash();

  /** What is wrong with it as a file: ragged, malformed, not as its schema says. */
  List<Violation> violations();

  /** Records or elements in it. */
  int records();

  /** What it holds, as maps see it. */
  Part root();

  /** Who it says that it is from; empty where it says nothing that is to be checked. */
  default List<NamedParty> senders() {
    return List.of();
  }

  /** Whom it says that it is for. */
  default List<NamedParty> receivers() {
    return List.of();
  }

  /** Whether it can't be read. */
  default boolean rejected() {
    return violations().stream().anyMatch(Violation::isError);
  }
}
