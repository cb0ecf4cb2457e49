package dev.crossdock.mapping.reader;

import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.grammar.Grammar;
import dev.crossdock.edi.grammar.Parsed;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.smooks.api.TypedKey;

/** One framed document to be read by {@link EdiReader}, and then what reading it found. */
public final class EdiJob {

  /** Where the reader finds its job; without one it frames its input itself. */
  public static final TypedKey<EdiJob> KEY = TypedKey.of("crossdock.edi");

  private final DocumentFrame frame;
  private final Syntax syntax;
  private final Grammar grammar;
  private final Predicate<String> selected;
  private @Nullable Parsed parsed;

  /**
   * A document to be read by this grammar.
   *
   * @param selected whether an element of this name is to be handed over
   */
  public EdiJob(DocumentFrame frame, Syntax syntax, Grammar grammar, Predicate<String> selected) {
    this.frame = frame;
    this.syntax = syntax;
    this.grammar = grammar;
    this.selected = selected;
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

  Predicate<String> selected() {
    return selected;
  }

  void done(Parsed result) {
    this.parsed = result;
  }

  /** What the grammar found; null before the document was read. */
  public @Nullable Parsed parsed() {
    return parsed;
  }
}
