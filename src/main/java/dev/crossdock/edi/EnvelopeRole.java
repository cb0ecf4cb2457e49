package dev.crossdock.edi;

/** What a segment does in the envelope. */
enum EnvelopeRole {
  INTERCHANGE_START,
  INTERCHANGE_END,
  GROUP_START,
  GROUP_END,
  DOCUMENT_START,
  DOCUMENT_END,
  INTERCHANGE_SERVICE,
  CONTENT;

  private static final int ISA = SegmentScanner.pack("ISA");
  private static final int IEA = SegmentScanner.pack("IEA");
  private static final int TA1 = SegmentScanner.pack("TA1");
  private static final int ISB = SegmentScanner.pack("ISB");
  private static final int ISE = SegmentScanner.pack("ISE");
  private static final int TA3 = SegmentScanner.pack("TA3");
  private static final int GS = SegmentScanner.pack("GS");
  private static final int GE = SegmentScanner.pack("GE");
  private static final int ST = SegmentScanner.pack("ST");
  private static final int SE = SegmentScanner.pack("SE");
  private static final int UNA = SegmentScanner.pack("UNA");
  private static final int UNB = SegmentScanner.pack("UNB");
  private static final int UNZ = SegmentScanner.pack("UNZ");
  private static final int UNG = SegmentScanner.pack("UNG");
  private static final int UNE = SegmentScanner.pack("UNE");
  private static final int UNH = SegmentScanner.pack("UNH");
  private static final int UNT = SegmentScanner.pack("UNT");

  /** Whether it is the TA1 of an X12 interchange. */
  static boolean isTa1(int tag) {
    return tag == TA1;
  }

  static EnvelopeRole of(Standard standard, int tag) {
    return standard == Standard.X12 ? x12(tag) : edifact(tag);
  }

  private static EnvelopeRole x12(int tag) {
    if (tag == ST) {
      return DOCUMENT_START;
    } else if (tag == SE) {
      return DOCUMENT_END;
    } else if (tag == GS) {
      return GROUP_START;
    } else if (tag == GE) {
      return GROUP_END;
    } else if (tag == IEA) {
      return INTERCHANGE_END;
    } else if (tag == ISA) {
      return INTERCHANGE_START;
    } else if (tag == TA1 || tag == ISB || tag == ISE || tag == TA3) {
      return INTERCHANGE_SERVICE;
    }
    return CONTENT;
  }

  private static EnvelopeRole edifact(int tag) {
    if (tag == UNH) {
      return DOCUMENT_START;
    } else if (tag == UNT) {
      return DOCUMENT_END;
    } else if (tag == UNG) {
      return GROUP_START;
    } else if (tag == UNE) {
      return GROUP_END;
    } else if (tag == UNZ) {
      return INTERCHANGE_END;
    } else if (tag == UNB || tag == UNA) {
      return INTERCHANGE_START;
    }
    return CONTENT;
  }
}
