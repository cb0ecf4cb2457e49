package dev.crossdock.delivery;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file that a partner fetches. It says what the file is about, in the partner's
 * words, and holds the delivery's id, so that no two files share a name:
 *
 * <ul>
 *   <li>{@code 000000905-4711.997} answers the interchange 000000905
 *   <li>{@code bestellung.csv-4711.errors.txt} reports on {@code bestellung.csv}, {@code
 *       bestellung.csv-4711.received.txt} confirms it
 *   <li>{@code 4711.850} is an interchange of ours
 *   <li>{@code 000000004711.order.csv} is a document of ours without an envelope: such files sort
 *       in the order in which they were written
 * </ul>
 *
 * A file that is given anew has a number behind the id: {@code 000000905-4711.2.997}.
 */
public record OutgoingName(String text) {

  /** Message of a report on a file with something wrong in it. */
  public static final String REPORT = "report";

  /** Message of a confirmation that all of a file was accepted. */
  public static final String CONFIRMATION = "confirmation";

  private static final int LONGEST_SUBJECT = 100;
  private static final Pattern OWN =
      Pattern.compile("(\\d{12,18})\\.(?:\\d+\\.)?[a-z-]+\\.(?:csv|json|xml|txt)");
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?:.*-)?(\\d{1,18})\\.(?:\\d+\\.)?(?:errors\\.txt|received\\.txt|[a-z0-9]+)");

  /** The name for a delivery to a partner. */
  public static OutgoingName of(DeliveryTask task) {
    var again = task.repeat() == 0 ? "" : (task.repeat() + 1) + ".";
    var suffix = suffix(task.standard());
    if (suffix != null) {
      return new OutgoingName("%012d.%s%s.%s".formatted(task.id(), again, task.type(), suffix));
    }
    var answers = task.type().equals("acknowledgement");
    var subject = answers ? subject(task.documentNumber()) : "";
    var kind =
        switch (task.message()) {
          case REPORT -> "errors.txt";
          case CONFIRMATION -> "received.txt";
          default -> task.message().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        };
    return new OutgoingName(subject + task.id() + '.' + again + kind);
  }

  /** The delivery that a fetched file came with; empty for a file of another name. */
  public static OptionalLong delivery(String fileName) {
    for (var pattern : new Pattern[] {OWN, ANSWER}) {
      var matcher = pattern.matcher(fileName);
      if (matcher.matches()) {
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
      }
    }
    return OptionalLong.empty();
  }

  /** Whether it goes to the partner's errors rather than to the outbox. */
  public static boolean isError(DeliveryTask task) {
    return task.message().equals(REPORT);
  }

  /** What it is about, of letters, digits and a few signs; empty where that is not known. */
  private static String subject(@Nullable String about) {
    if (about == null || about.isBlank()) {
      return "";
    }
    var file = about.substring(about.lastIndexOf('/') + 1);
    var safe = new StringBuilder();
    file.codePoints()
        .limit(LONGEST_SUBJECT)
        .forEach(
            c ->
                safe.appendCodePoint(
                    Character.isLetterOrDigit(c) || "._-+() ".indexOf(c) >= 0 ? c : '_'));
    return safe.toString().replaceFirst("^\\.+", "") + '-';
  }

  private static @Nullable String suffix(String standard) {
    return switch (standard) {
      case "csv", "json", "xml" -> standard;
      case "ubl" -> "xml";
      case "fixed" -> "txt";
      default -> null;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
