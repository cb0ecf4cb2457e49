package dev.crossdock.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The register of actions: everything that the audit log tells of. */
public enum AuditAction {
  /** A person's login; refused: wrong name or password. */
  LOGIN("Log in"),
  LOGOUT("Log out"),
  /** Too many wrong passwords: the name waits. */
  LOCK_OUT("Lock out after wrong passwords"),
  KEY_REFUSED("Refuse an API key"),
  /** A request that takes another role; detail: status. */
  ACCESS_REFUSED("Refuse a request"),
  USER_ADD("Add a user"),
  USER_REMOVE("Remove a user"),
  USER_ROLES("Change a user's roles"),
  USER_PASSWORD("Change a user's password"),
  KEY_ADD("Add an API key or public key"),
  KEY_REVOKE("Revoke an API key or public key"),
  /** A file of partners, maps, routes or rules; detail: hash before and after. */
  CONFIGURATION_CHANGE("Change configuration"),
  DOCUMENT_VIEW("View a document's content"),
  DOCUMENT_DOWNLOAD("Download a document"),
  DOCUMENT_RELEASE("Release a document"),
  DOCUMENT_RESUME("Resume a parked document"),
  DOCUMENT_WITHDRAW("Withdraw a document"),
  DOCUMENT_ARCHIVE("Archive a document"),
  DOCUMENT_UNARCHIVE("Take a document back from the archived ones"),
  TRANSMISSION_VIEW("View a transmission's content"),
  TRANSMISSION_ARCHIVE("Archive a transmission"),
  TRANSMISSION_UNARCHIVE("Take a transmission back from the archived ones"),
  TRANSMISSION_DOWNLOAD("Download a transmission"),
  TRANSMISSION_REPROCESS("Reprocess a transmission"),
  BACKUP("Take a backup"),
  RESTORE("Restore a backup"),
  RETENTION_RUN("Purge what is expired"),
  ARCHIVE_RESTORE("Restore a transmission from the archive"),
  ARCHIVE_DOWNLOAD("Download from the archive"),
  LEGAL_HOLD("Place a legal hold"),
  LEGAL_HOLD_RELEASE("Release a legal hold"),
  HOLD("Hold deliveries"),
  HOLD_RELEASE("Release held deliveries"),
  /** The hub pauses a target that keeps failing; detail: code. */
  CIRCUIT_OPEN("Pause a target that keeps failing"),
  CIRCUIT_CLOSE("Resume a target that is back"),
  DELIVERY_CONFIRM("Mark a delivery in doubt delivered"),
  DELIVERY_RETRY("Mark a delivery in doubt not delivered"),
  DELIVERY_RESEND("Resend a dead-lettered delivery"),
  DELIVERY_SKIP("Skip a dead-lettered delivery"),
  DELIVERY_VIEW("View a request and its response"),
  DELIVERY_DOWNLOAD("Download a request or response"),
  REPLAY_BEGIN("Begin a replay"),
  REPLAY_APPROVE("Approve a replay"),
  REPLAY_PAUSE("Pause a replay"),
  REPLAY_RESUME("Resume a replay"),
  REPLAY_CANCEL("Cancel a replay"),
  REPLAY_STOP("Stop a replay after failures"),
  REPLAY_FINISH("Finish a replay"),
  CASE_OPEN("Open a case"),
  CASE_ASSIGN("Assign a case"),
  CASE_START("Start work on a case"),
  CASE_WAIT("Put a case to wait"),
  CASE_RESOLVE("Resolve a case"),
  CASE_CLOSE("Close a case"),
  CASE_REOPEN("Reopen a case"),
  CASE_RECUR("Reopen a case that recurs"),
  CASE_CORRECT("Close a case by a correction"),
  CASE_RECOVER("Close a case by recovery"),
  CASE_COMMENT("Comment on a case"),
  ROUTE_START("Start a route"),
  ROUTE_STOP("Stop a route"),
  ROUTE_SUSPEND("Suspend a route"),
  ROUTE_RESUME("Resume a route"),
  AUDIT_EXPORT("Export the audit log"),
  HUB_START("Start the hub"),
  HUB_STOP("Stop the hub"),
  /** Noted by an earlier version; detail: its words. */
  OTHER("Act of an earlier version");

  private final String title;

  AuditAction(String title) {
    this.title = title;
  }

  /** What people read. */
  public String title() {
    return title;
  }

  /** The name in the table and in JSON, such as {@code case-assign}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with this id. Throws {@link IllegalArgumentException} when there is none. */
  @JsonCreator
  public static AuditAction of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
