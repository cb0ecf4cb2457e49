package dev.crossdock.audit;

import java.util.List;
import java.util.Optional;

/** The append-only log of every act. Thread-safe. */
public interface AuditLog {

  /**
   * Appends the act; joins the caller's transaction where the thread has one, so that act and entry
   * are committed together or not at all.
   */
  void record(AuditEntry entry);

  /** Acts, newest first. */
  List<AuditedAct> find(AuditQuery query);

  /** The last seal: everything up to it is in the chain. */
  Optional<AuditedAct.Seal> head();
}
