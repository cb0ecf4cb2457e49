package dev.crossdock.cli;

import dev.crossdock.diagnostics.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * What a command writes for people: values from partners' files can't move the cursor, colour the
 * terminal or turn the direction of its text. Lines and tabs go through; in JSON an escape stands
 * for the same character.
 */
public final class PrintableOutput extends PrintWriter {
  private final Writer raw;

  PrintableOutput(Writer raw) {
    super(new Escaping(raw), true);
    this.raw = raw;
  }

  /** The writer beneath, for colours of our own; the same one where nothing is escaped. */
  public static PrintWriter raw(PrintWriter out) {
    return out instanceof PrintableOutput printable ? new PrintWriter(printable.raw, true) : out;
  }

  private static final class Escaping extends Writer {
    private final Writer to;

    Escaping(Writer to) {
      this.to = to;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
      to.write(Printable.lines(new String(chars, offset, length)));
    }

    @Override
    public void flush() throws IOException {
      to.flush();
    }

    @Override
    public void close() throws IOException {
      to.close();
    }
  }
}
