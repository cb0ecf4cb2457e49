package dev.crossdock.mapping.reader;

import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.grammar.Grammar;
import dev.crossdock.edi.grammar.Parsed;
import org.jspecify.annotations.Nullable;
import org.smooks.api.TypedKey;

/** One framed document to be read by {@link EdiReader}, and then what reading it found. */
public final class EdiJob {

  /** Where the reader finds its job; without one it frames its input itself. */
  public static final TypedKey<EdiJob> KEY = TypedKey.of("crossdock.edi");

  private final DocumentFrame frame;
  private final Syntax syntax;
  private final Grammar grammar;
  private @Nullable Parsed parsed;

  /** A document to be read by this grammar. */
  public EdiJob(DocumentFrame frame, Syntax syntax, Grammar grammar) {
    this.frame = frame;
    this.syntax = syntax;
    this.grammar = grammar;
  }

  DocumentFrame frame() {
    return frame;
  }

  Syntax syntax() {
    return syntax;
  }

  Grammar grammar() {
    return grammar;
  }

  void done(Parsed result) {
    this.parsed = result;
  }

  /** What the grammar found; null before the document was read. */
  public @Nullable Parsed parsed() {
    return parsed;
  }
}
