package dev.crossdock.cli.online;

/** The hub can't be asked, or says no; the message tells a person what to do. */
public final class HubProblem extends Exception {

  private final int status;

  public HubProblem(String message) {
    this(0, message);
  }

  public HubProblem(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status of the answer; 0 when there was none. */
  public int status() {
    return status;
  }
}
