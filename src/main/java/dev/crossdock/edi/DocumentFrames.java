package dev.crossdock.edi;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Second pass: the documents of one interchange in order, one in memory at a time. Keep it open
 * over batches; it can also begin at the start of any document, so that after a crash reading goes
 * on behind the last committed one. Not thread-safe.
 */
public final class DocumentFrames implements AutoCloseable {

  private final SegmentScanner scanner;
  private final Interchange interchange;
  private final Syntax syntax;
  private final int maxDocument;
  private final long resume;
  private final ControlNumbers controlNumbers = new ControlNumbers();
  private int no;
  private int groupNo;
  private boolean inGroup;
  private boolean repeat;
  private @Nullable String group;
  private String groupVersion = "";
  private String groupAgency = "";

  private DocumentFrames(
      SegmentScanner scanner, Interchange interchange, int maxDocument, long resume) {
    this.scanner = scanner;
    this.interchange = interchange;
    this.syntax = interchange.syntax();
    this.maxDocument = maxDocument;
    this.resume = resume;
  }

  /** All documents of the interchange. */
  public static DocumentFrames open(RawBytes bytes, Interchange interchange, FramingOptions options)
      throws IOException {
    return open(bytes, interchange, options, interchange.from());
  }

  /**
   * The documents from this offset on: the {@link DocumentFrame#to} of the last one that is done
   * with. What lies before is passed over, so that numbers, lines and duplicates come out the same.
   */
  public static DocumentFrames open(
      RawBytes bytes, Interchange interchange, FramingOptions options, long from)
      throws IOException {
    var scanner =
        new SegmentScanner(
            bytes.open(interchange.from()),
            interchange.from(),
            interchange.line(),
            interchange.column());
    scanner.limit(options.maxDocument());
    InterchangeHeader header = InterchangeHeader.at(scanner, options.withBareMessages());
    if (header != null) {
      scanner.skip(header.length());
    }
    scanner.use(interchange.syntax());
    return new DocumentFrames(scanner, interchange, options.maxDocument(), from);
  }

  /** The next document, null at the end of the interchange. */
  public @Nullable DocumentFrame next() throws IOException {
    while (advance()) {
      switch (EnvelopeRole.of(syntax.standard(), scanner.tag())) {
        case DOCUMENT_START -> {
          DocumentFrame frame = document();
          if (frame != null) {
            return frame;
          }
        }
        case GROUP_START -> startGroup();
        case GROUP_END -> inGroup = false;
        case INTERCHANGE_END -> {
          return null;
        }
        default -> {
          // between documents: told in the first pass
        }
      }
    }
    return null;
  }

  private boolean advance() throws IOException {
    if (repeat) {
      repeat = false;
      return true;
    }
    while (scanner.next() && scanner.from() < interchange.to()) {
      if (scanner.to() > interchange.to()) {
        scanner.back((int) (interchange.to() - scanner.from()));
      }
      if (scanner.length() > 0) {
        return true;
      }
    }
    return false;
  }

  private void startGroup() {
    groupNo++;
    inGroup = true;
    var header = ServiceSegment.of(scanner.content(), syntax);
    boolean x12 = syntax.standard() == Standard.X12;
    group = x12 || !header.element(1).isEmpty() ? header.element(1) : null;
    groupVersion = x12 ? header.element(8) : "";
    groupAgency = x12 ? header.element(7) : "";
    if (x12) {
      controlNumbers.clear();
    }
  }

  private @Nullable DocumentFrame document() throws IOException {
    if (!inGroup) {
      groupNo++;
      inGroup = true;
      group = null;
      groupVersion = "";
      groupAgency = "";
    }
    var draft =
        new DocumentDraft(
            syntax,
            ServiceSegment.of(scanner.content(), syntax),
            EnvelopePlace.of(scanner),
            group,
            groupVersion,
            groupAgency);
    draft.judgeHeader(controlNumbers);
    scanner.mark();
    long to = scanner.to();
    long last = scanner.from();
    boolean closed = false;
    int segments = 1;
    while (!closed && advance()) {
      var role = EnvelopeRole.of(syntax.standard(), scanner.tag());
      closed = role == EnvelopeRole.DOCUMENT_END;
      if (!closed && role != EnvelopeRole.CONTENT && role != EnvelopeRole.INTERCHANGE_SERVICE) {
        repeat = true;
        break;
      }
      segments++;
      to = scanner.to();
      last = scanner.from();
      if (closed) {
        draft.judgeTrailer(
            ServiceSegment.of(scanner.content(), syntax), EnvelopePlace.of(scanner), segments);
      }
    }
    if (!closed) {
      draft.missingTrailer(
          segments, scanner.from() > last ? EnvelopePlace.of(scanner) : EnvelopePlace.at(scanner));
    }
    no++;
    boolean wanted = draft.from() >= resume;
    byte[] bytes = wanted && to - draft.from() <= maxDocument ? scanner.marked(to) : null;
    scanner.unmark();
    return wanted ? draft.frame(no, groupNo, to, segments, bytes) : null;
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }
}
