package dev.crossdock.edi.grammar;

import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads one framed document by a grammar: hands its loops and segments over and collects every
 * violation. Never throws because of the document's content. Keeps no state between documents;
 * thread-safe.
 */
public final class DocumentParser {

  private final Tokens tokens;
  private final Grammar grammar;
  private final SyntaxViolations findings = new SyntaxViolations();
  private final ContentHash hash = new ContentHash();
  private final ElementReader elements;
  private final StructureReader structure;
  private final @Nullable Nesting nesting;
  private final @Nullable Outline outline;
  private boolean broken;

  private DocumentParser(
      DocumentFrame frame, Syntax syntax, Grammar grammar, DocumentHandler handler) {
    this.tokens = new Tokens(frame, syntax);
    this.grammar = grammar;
    this.elements = new ElementReader(grammar.standard(), syntax.charset(), findings);
    Hierarchy hierarchy = grammar.hierarchy();
    if (hierarchy == null) {
      this.outline = null;
      this.nesting = null;
      this.structure = new StructureReader(grammar, handler, findings);
    } else {
      this.outline =
          OutlineReader.read(frame, syntax, hierarchy, grammar.behind(hierarchy.loop()), findings);
      this.nesting = new Nesting(handler, hierarchy, outline);
      this.structure = new StructureReader(grammar, nesting, findings);
    }
  }

  /** Reads the document to its end, whatever is wrong with it. */
  public static Parsed parse(
      DocumentFrame frame, Syntax syntax, Grammar grammar, DocumentHandler handler) {
    Place last = new Place(null, 1, 0, 0, frame.line(), frame.column(), frame.from());
    return new DocumentParser(frame, syntax, grammar, handler).parse(last);
  }

  private Parsed parse(Place last) {
    if (outline != null && !outline.inOrder()) {
      readByLevels(outline);
    } else {
      read(Integer.MAX_VALUE);
    }
    structure.end(tokens.position(), tokens.position() == 0 ? last : tokens.place());
    if (nesting != null) {
      nesting.end();
      findings.sort();
    }
    return new Parsed(findings.violations(), hash.value(), tokens.position());
  }

  /** Reads each level behind the one it lies below, wherever they stand. */
  private void readByLevels(Outline levels) {
    read(levels.mark(0).position());
    int end = levels.end(levels.size() - 1);
    for (int level : levels.order()) {
      tokens.seek(levels.mark(level));
      read(levels.end(level));
    }
    // what stands behind the last level by the document's order
    tokens.seek(levels.mark(levels.size() - 1));
    while (tokens.position() < end - 1 && tokens.next()) {
      // was read
    }
    read(Integer.MAX_VALUE);
  }

  /** Reads up to the segment at this position. */
  private void read(int until) {
    while (tokens.position() < until - 1 && tokens.next()) {
      segment();
    }
  }

  private void segment() {
    if (tokens.strayTerminators() > 0) {
      findings.add(
          GrammarCode.SEGMENT_EMPTY, tokens.place(), null, "The terminator was passed over.");
    }
    if (tokens.isBroken() && !broken) {
      broken = true;
      findings.add(
          GrammarCode.LINE_BREAK_IN_SEGMENT, tokens.place(), null, "Line breaks were taken out.");
    }
    if (!isEnvelope(tokens)) {
      hash.add(tokens);
    }
    if (!grammar.ignores(tokens.tag())) {
      SegmentDef def = structure.take(tokens);
      if (def != null) {
        elements.judge(tokens, def);
      }
    }
  }

  private static boolean isEnvelope(Tokens tokens) {
    return switch (tokens.tag()) {
      case "ST", "SE", "UNH", "UNT" -> true;
      default -> false;
    };
  }
}
