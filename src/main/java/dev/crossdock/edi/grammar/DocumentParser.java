package dev.crossdock.edi.grammar;

import dev.crossdock.edi.DocumentFrame;
import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.Tokens;
import dev.crossdock.fault.Code;
import dev.crossdock.fault.Place;

/**
 * Reads one framed document by a grammar: hands its loops and segments over and collects every
 * violation. Never throws because of the document's content. Keeps no state between documents;
 * thread-safe.
 */
public final class DocumentParser {

  private DocumentParser() {}

  /** Reads the document to its end, whatever is wrong with it. */
  public static Parsed parse(
      DocumentFrame frame, Syntax syntax, Grammar grammar, DocumentHandler handler) {
    var findings = new Findings();
    var tokens = new Tokens(frame, syntax);
    var structure = new StructureReader(grammar, handler, findings);
    var elements = new ElementReader(grammar.standard(), syntax.charset(), findings);
    var hash = new ContentHash();
    boolean broken = false;
    Place last = new Place(null, 1, 0, 0, frame.line(), frame.column(), frame.from());
    while (tokens.next()) {
      if (tokens.strayTerminators() > 0) {
        findings.add(Code.SEGMENT_EMPTY, tokens.place(), null, "The terminator was passed over.");
      }
      if (tokens.isBroken() && !broken) {
        broken = true;
        findings.add(
            Code.LINE_BREAK_IN_SEGMENT, tokens.place(), null, "Line breaks were taken out.");
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
    structure.end(tokens.position(), tokens.position() == 0 ? last : tokens.place());
    return new Parsed(findings.violations(), hash.value(), tokens.position());
  }

  private static boolean isEnvelope(Tokens tokens) {
    return switch (tokens.tag()) {
      case "ST", "SE", "UNH", "UNT" -> true;
      default -> false;
    };
  }
}
