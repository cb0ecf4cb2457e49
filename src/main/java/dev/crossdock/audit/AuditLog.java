package dev.crossdock.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The append-only log of every act. Thread-safe. */
public interface AuditLog {

  /**
   * Appends the act; joins the caller's transaction where the thread has one, so that act and entry
   * are committed together or not at all.
   */
  void record(AuditEntry entry);

  /** Acts, newest first. */
  List<AuditedAct> find(AuditQuery query);

  /**
   * Puts up to so many committed acts into the hash chain; returns how many. 0, too, while another
   * hub does it.
   */
  int seal(int most);

  /**
   * Reads all acts as they are at one moment: those of the chain in its order, then those without a
   * seal.
   *
   * @param reader is told the moment, by the database's clock, and takes act after act
   */
  void export(Function<Instant, Consumer<ExportedAct>> reader);

  /** The last seal: everything up to it is in the chain. */
  Optional<AuditedAct.Seal> head();
}
