package dev.crossdock.delivery;

/** The broker cannot be reached or refused; to be tried again later. */
public final class BrokerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokerException(String message, Throwable cause) {
    super(message, cause);
  }
}
