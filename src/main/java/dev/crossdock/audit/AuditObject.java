package dev.crossdock.audit;

/**
 * What an act is about.
 *
 * @param type such as {@code delivery}, {@code case}, {@code user}, {@code file}
 */
public record AuditObject(String type, String id) {

  /** The object with this number. */
  public static AuditObject of(String type, long id) {
    return new AuditObject(type, Long.toString(id));
  }
}
