package dev.crossdock.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act as it is to be recorded. The database gives it its number and time.
 *
 * @param reason in the words of whoever acts; null where none is given
 * @param detail what else an auditor needs: never a payload, never a secret
 */
public record AuditEntry(
    Actor actor,
    AuditAction action,
    AuditObject object,
    @Nullable String reason,
    Outcome outcome,
    Map<String, Object> detail) {

  public AuditEntry {
    detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
  }

  /** An act that is done, recorded in the transaction that does it. */
  public static AuditEntry done(
      Actor actor, AuditAction action, AuditObject object, @Nullable String reason) {
    return new AuditEntry(actor, action, object, reason, Outcome.DONE, Map.of());
  }

  /** The same with this detail. */
  public AuditEntry with(Map<String, ?> more) {
    var all = new LinkedHashMap<>(detail);
    more.forEach(
        (name, value) -> {
          if (value != null) {
            all.put(name, value);
          }
        });
    return new AuditEntry(actor, action, object, reason, outcome, all);
  }

  /** The same with this outcome. */
  public AuditEntry with(Outcome now) {
    return new AuditEntry(actor, action, object, reason, now, detail);
  }

  /** How an act ended. */
  public enum Outcome {
    DONE,
    /** Not allowed, not fit, or too late. */
    REFUSED,
    /** The hub could not do it. */
    FAILED;

    /** The name in the table and in JSON, such as {@code refused}. */
    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this id. Throws {@link IllegalArgumentException} when there is none. */
    @JsonCreator
    public static Outcome of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }
}
