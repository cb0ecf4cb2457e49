package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;

/** Why a document cannot be read again. */
public enum VersionCode implements Code {
  NOT_MAPPED(
      ERROR,
      "Document that no map has read",
      "Look at its violations, or at the document that it answers or copies."),
  BYTES_GONE(
      ERROR,
      "Raw bytes purged",
      "`crossdock archive restore` takes them back where the archive has them (docs/retention.md);"
          + " what was made of them may still be there."),
  ARCHIVE_DAMAGED(
      ERROR,
      "Damaged file of the archive",
      "Put the file back from a copy of the archive; `crossdock archive verify` tells which ones"
          + " are whole."),
  VERSION_NOT_KEPT(
      ERROR,
      "Map version no longer available",
      "It was read before versions were kept; take the file's bytes and see what"
          + " `crossdock map --explain` says by the maps of today."),
  EXPLANATION_TOO_LARGE(
      ERROR,
      "Document too large to be explained by the hub",
      "Take the file's bytes and use `crossdock map --explain`.");

  private final Severity severity;
  private final String title;
  private final String next;

  VersionCode(Severity severity, String title, String next) {
    this.severity = severity;
    this.title = title;
    this.next = next;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String next() {
    return next;
  }
}
