package dev.crossdock.camel.target;

import dev.crossdock.config.Channel;
import dev.crossdock.config.Partners;
import dev.crossdock.delivery.Delivering;
import dev.crossdock.delivery.DeliveryTask;
import dev.crossdock.delivery.Outcome;
import dev.crossdock.delivery.OutgoingName;
import dev.crossdock.diagnostics.DeliveryCode;
import dev.crossdock.sftp.OutboxFiles;
import dev.crossdock.sftp.OutboxFiles.Folder;
import dev.crossdock.sftp.OutboxFiles.OutFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import org.apache.camel.Exchange;

/**
 * Deliveries to a partner as files in its folders, see {@link OutgoingName}; bean {@code
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
      return new Outcome.Retry(DeliveryCode.TARGET_FAILED, Failures.detail(e), 0, null);
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
    return OutgoingName.isError(task) ? Folder.ERRORS : Folder.OUTBOX;
  }

  private static String name(DeliveryTask task) {
    return OutgoingName.of(task).toString();
  }
}
