package dev.crossdock.mapping.bind;

/** A map is wrong: says what is wrong with which statement. Thrown when maps are made ready. */
public final class BindingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BindingException(String message) {
    super(message);
  }

  BindingException(String message, Throwable cause) {
    super(message, cause);
  }
}
