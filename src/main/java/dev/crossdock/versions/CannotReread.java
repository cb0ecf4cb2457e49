package dev.crossdock.versions;

import dev.crossdock.diagnostics.Code;

/** A document can't be read again; the code says why. */
public final class CannotReread extends Exception {

  private static final long serialVersionUID = 1L;

  private final Code code;

  CannotReread(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** Why. */
  public Code code() {
    return code;
  }
}
