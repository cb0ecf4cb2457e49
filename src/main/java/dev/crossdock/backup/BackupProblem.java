package dev.crossdock.backup;

/** Why there is no backup, or no hub of one; in words that say what to do. */
public final class BackupProblem extends Exception {

  private static final long serialVersionUID = 1;

  public BackupProblem(String message) {
    super(message);
  }

  public BackupProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
