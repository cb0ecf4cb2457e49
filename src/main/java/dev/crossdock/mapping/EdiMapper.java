package dev.crossdock.mapping;

import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.Interchange;
import dev.crossdock.edi.grammar.FoundGrammar;
import org.jspecify.annotations.Nullable;

/** Reads framed X12 and EDIFACT documents by a grammar and a map, in one pass. */
public final class EdiMapper implements Mapper {

  EdiMapper() {}

  @Override
  public String id() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String version() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String documentType() {
    throw new UnsupportedOperationException();
  }

  /** The grammar it reads by. */
  public FoundGrammar grammar() {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads one document. Never throws because of its content.
   *
   * @param transmission receipt number, null where there is none
   */
  public MappedDocument map(
      DocumentFrame frame, Interchange interchange, @Nullable Long transmission) {
    throw new UnsupportedOperationException();
  }
}
