package dev.crossdock.cli.online;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the hub has received since a time, one file after the other, newest first. */
public final class StoredFiles {

  private static final int PAGE = 100;
  private static final int GONE = 410;

  private final HubClient hub;
  private final Instant since;
  private final @Nullable String partner;
  private int gone;

  /** Throws {@link IllegalArgumentException} where {@code since} is not a time. */
  public StoredFiles(HubClient hub, String since, @Nullable String partner) {
    this.hub = hub;
    this.since = Since.read(since, Clock.systemUTC());
    this.partner = partner;
  }

  /** What is done with a file; it is gone afterwards. */
  @FunctionalInterface
  public interface Use {
    void file(String transmission, String partner, String name, Path content) throws IOException;
  }

  /** Hands over all that was read, or is being read. */
  public void each(Use use) throws IOException, HubProblem {
    var copy = Files.createTempFile("crossdock", ".stored");
    try {
      JsonNode next = null;
      do {
        var page =
            hub.get(
                new Query("/api/v1/transmissions")
                    .with("partner", partner)
                    .with("limit", PAGE)
                    .with("cursor", next == null ? null : next.asText())
                    .toString());
        next = page.hasNonNull("next") ? page.path("next") : null;
        for (var one : page.path("items")) {
          if (Instant.parse(one.path("receivedAt").asText()).isBefore(since)) {
            return;
          }
          hand(one, copy, use);
        }
      } while (next != null);
    } finally {
      Files.deleteIfExists(copy);
      progress("");
    }
  }

  private void hand(JsonNode one, Path copy, Use use) throws IOException, HubProblem {
    var transmission = one.path("number").asText();
    progress("transmission " + transmission + " of " + one.path("receivedAt").asText());
    try {
      hub.download("/api/v1/transmissions/" + transmission + "/content", copy);
    } catch (HubProblem e) {
      if (e.status() == GONE) {
        gone++;
        return;
      }
      throw e;
    }
    var name = one.path("name").asText();
    use.file(
        transmission,
        one.path("partner").asText(),
        name.substring(name.lastIndexOf('/') + 1),
        copy);
  }

  /** How many were passed over because their bytes are not kept. */
  public int gone() {
    return gone;
  }

  /** One line that is written over, to people only. */
  private static void progress(String what) {
    Tty.console().ifPresent(tty -> tty.printf("\r%-60s\r%s", "", what).flush());
  }
}
