package dev.crossdock.camel.target;

import dev.crossdock.delivery.Delivering;
import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.delivery.Outcome;
import dev.crossdock.fault.Code;
import dev.crossdock.partner.Channel;
import dev.crossdock.partner.Partners;
import dev.crossdock.sftp.OutboxFiles;
import dev.crossdock.sftp.OutboxFiles.Folder;
import dev.crossdock.sftp.OutboxFiles.OutFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries to a partner as files in its folders, named by the delivery's id; bean {@code
 * partnerDelivery}. What goes to an HTTP channel stays where it is: the partner asks for it.
 */
public final class PartnerSteps {
  private final Partners partners;
  private final OutboxFiles files;

  public PartnerSteps(Partners partners, OutboxFiles files) {
    this.partners = partners;
    this.files = files;
  }

  /** Writes the whole batch with one sync a folder; what fails, fails for all of it. */
  public void write(Exchange exchange) {
    var delivering = Call.delivering(exchange);
    var batch = Call.batch(exchange);
    var outcome = write(delivering, batch.tasks());
    batch.tasks().forEach(task -> batch.record(task, outcome));
  }

  private Outcome write(Delivering delivering, Iterable<DeliveryTask> tasks) {
    var parameters = delivering.target().parameters();
    var partner = Objects.requireNonNull(parameters.get("partner"));
    var channel = Objects.requireNonNull(parameters.get("channel"));
    if (!isFetchedByFile(partner, channel)) {
      return Outcome.Done.OK;
    }
    var outgoing = new ArrayList<OutFile>();
    for (var task : tasks) {
      outgoing.add(
          new OutFile(partner, folder(task), name(task), () -> open(delivering.withBody(task))));
    }
    try {
      if (!outgoing.isEmpty()) {
        files.writeAll(outgoing);
      }
      return Outcome.Done.OK;
    } catch (IOException e) {
      return new Outcome.Again(Code.TARGET_FAILED, Failures.detail(e), 0, null);
    }
  }

  private boolean isFetchedByFile(String partner, String channel) {
    return partners
        .byId(partner)
        .flatMap(p -> p.channel(channel))
        .filter(c -> c.kind() == Channel.Kind.SFTP)
        .isPresent();
  }

  private static ByteArrayInputStream open(DeliveryTask task) {
    var raw = task.raw();
    var json = task.json();
    return new ByteArrayInputStream(
        raw != null ? raw : Objects.requireNonNull(json).getBytes(StandardCharsets.UTF_8));
  }

  private static Folder folder(DeliveryTask task) {
    return task.message().equals("report") ? Folder.ERRORS : Folder.OUTBOX;
  }

  /**
   * The standard's name of the message as suffix tells a person what it is: {@code 4711.997}; the
   * same file given anew is {@code 4711.2.997}. A file without an envelope has no control number to
   * put it in order by, so its name has: {@code 000000004711.order.csv}.
   */
  private static String name(DeliveryTask task) {
    var again = task.repeat() == 0 ? "" : (task.repeat() + 1) + ".";
    var suffix = suffix(task.standard());
    if (suffix != null) {
      return "%012d.%s%s.%s".formatted(task.id(), again, task.type(), suffix);
    }
    var message = task.message().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return task.id() + "." + again + (message.equals("report") ? "txt" : message);
  }

  private static @Nullable String suffix(String standard) {
    return switch (standard) {
      case "csv", "json", "xml" -> standard;
      case "ubl" -> "xml";
      case "fixed" -> "txt";
      default -> null;
    };
  }
}
