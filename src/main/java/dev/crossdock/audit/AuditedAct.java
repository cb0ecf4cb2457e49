package dev.crossdock.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act in the audit log.
 *
 * @param at by the database's clock
 * @param seal null for a second or so, until the sealer has it
 */
public record AuditedAct(long id, Instant at, AuditEntry entry, @Nullable Seal seal) {

  /**
   * A place in the hash chain.
   *
   * @param number 1, 2, 3 without a gap
   * @param hash SHA-256 in hexadecimal, over this act and the hash before it
   */
  public record Seal(long number, String hash) {}
}
