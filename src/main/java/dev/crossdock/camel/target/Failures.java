package dev.crossdock.camel.target;

import dev.crossdock.delivery.Outcome;
import dev.crossdock.diagnostics.DeliveryCode;
import dev.crossdock.diagnostics.HubCode;
import dev.crossdock.diagnostics.UrlSecrets;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.sql.SQLException;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** What an exception says of a call: certainly without effect, refused for good, or doubtful. */
final class Failures {
  private static final int LONGEST_DETAIL = 400;

  /** SQL states of a row that the table will never take: data, constraint, syntax, rights. */
  private static final Set<String> REFUSED = Set.of("22", "23", "42");

  private Failures() {}

  static Outcome outcome(@Nullable Throwable cause, boolean callStarted) {
    var detail = detail(cause);
    if (!callStarted) {
      var code =
          find(cause, IOException.class) == null
              ? HubCode.HUB_FAILED
              : DeliveryCode.TARGET_UNREACHABLE;
      return new Outcome.Retry(code, detail, 0, null);
    }
    if (find(cause, RecordTooLargeException.class) != null
        || find(cause, AuthorizationException.class) != null) {
      return new Outcome.Refused(DeliveryCode.TARGET_REFUSED, detail, 0);
    }
    var sql = find(cause, SQLException.class);
    if (sql != null && sql.getSQLState() != null) {
      return database(sql, detail);
    }
    return neverConnected(cause)
        ? new Outcome.Retry(DeliveryCode.TARGET_UNREACHABLE, detail, 0, null)
        : new Outcome.InDoubt(DeliveryCode.TARGET_SILENT, detail, 0);
  }

  /** An error that the database answers with undoes the statement; a broken line does not tell. */
  private static Outcome database(SQLException sql, String detail) {
    var state = sql.getSQLState();
    if (REFUSED.contains(state.substring(0, 2))) {
      return new Outcome.Refused(DeliveryCode.TARGET_REFUSED, detail, 0);
    }
    if (state.equals("08001") || state.equals("08004")) {
      return new Outcome.Retry(DeliveryCode.TARGET_UNREACHABLE, detail, 0, null);
    }
    return state.startsWith("08")
        ? new Outcome.InDoubt(DeliveryCode.TARGET_SILENT, detail, 0)
        : new Outcome.Retry(DeliveryCode.TARGET_FAILED, detail, 0, null);
  }

  private static boolean neverConnected(@Nullable Throwable cause) {
    return find(cause, ConnectException.class) != null
        || find(cause, UnknownHostException.class) != null
        || find(cause, NoRouteToHostException.class) != null
        || find(cause, UnresolvedAddressException.class) != null
        || find(cause, ConnectTimeoutException.class) != null
        || find(cause, ConnectionRequestTimeoutException.class) != null;
  }

  static <T extends Throwable> @Nullable T find(@Nullable Throwable cause, Class<T> type) {
    for (var at = cause; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
    }
    return null;
  }

  /** The innermost message, without the exchange that Camel writes into its own. */
  static String detail(@Nullable Throwable cause) {
    if (cause == null) {
      return "The call failed without saying why";
    }
    var root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return shortened(root.getClass().getSimpleName() + ": " + root.getMessage());
  }

  /** What a target said, without secrets and not longer than is read. */
  static String shortened(@Nullable String message) {
    var text = UrlSecrets.mask(String.valueOf(message));
    return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
  }

  static String bodyOf(Exchange answer) {
    var text = answer.getMessage().getBody(String.class);
    if (text == null) {
      return "";
    }
    var oneLine = UrlSecrets.mask(text.replaceAll("\\s+", " ").strip());
    return oneLine.length() <= LONGEST_DETAIL ? oneLine : oneLine.substring(0, LONGEST_DETAIL);
  }
}
