package dev.crossdock.api;

import dev.crossdock.diagnostics.ApiCode;
import dev.crossdock.replay.Edit;
import dev.crossdock.replay.Edits;
import dev.crossdock.replay.Filter;
import dev.crossdock.replay.ReplayOrder;
import dev.crossdock.replay.ReplayPoint;
import dev.crossdock.replay.Selection;
import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A replay that a person asks for.
 *
 * @param documents ids; or else {@code filter} says which
 */
public record ReplayRequest(
    @Schema(description = "From where: raw, canonical, delivery or acknowledgement")
        @Nullable String point,
    @Schema(description = "Map version that raw bytes are read by; as agreed today unless given")
        @Nullable String version,
    @Schema(
            description =
                "From canonical: what the one document is to say instead, whole, as the text of its"
                    + " JSON; an invoice waits for a second person")
        @Nullable String edited,
    @Schema(
            description =
                "From raw: what is to be read in place of the one document's bytes, from its first"
                    + " segment (ST, UNH) to the end of its last, in base64; an invoice waits for a"
                    + " second person")
        @Nullable String editedRaw,
    @Schema(description = "Ids of documents; or a filter") @Nullable List<Long> documents,
    @Nullable Filter filter,
    @Schema(description = "Only these targets; none: all that a document went to")
        @Nullable List<String> targets,
    @Schema(
            description =
                "Gives it even to a target that has it; from raw, lets it take effect though"
                    + " another document has its business key. Needs an approver")
        boolean force,
    @Schema(description = "Why; it is kept with the replay") @Nullable String reason,
    @Schema(description = "Most documents a second, up to 1000") @Nullable Integer rate,
    @Schema(description = "Stops after so many failures; 10 unless given")
        @Nullable Integer stopAfter) {

  private static final int MAX_RATE = 1000;
  private static final int STOP_AFTER = 10;

  static ReplayOrder order(
      @Nullable ReplayRequest asked,
      SecurityIdentity identity,
      String actor,
      Edits edits,
      int usualRate,
      boolean dry) {
    if (asked == null) {
      throw Unfit.malformed("A replay names its point and its documents.");
    }
    if (!dry && (asked.reason == null || asked.reason.isBlank())) {
      throw Unfit.malformed("A replay needs a reason.");
    }
    if (asked.force && !identity.hasRole("approver")) {
      throw new Unfit(ApiCode.NOT_ALLOWED, 403, "To force a replay needs an approver.", null);
    }
    return new ReplayOrder(
        asked.from(),
        asked.by(),
        asked.edit(identity, edits, dry),
        asked.selection(),
        Objects.requireNonNullElse(asked.targets, List.of()),
        asked.force,
        actor,
        Objects.requireNonNullElse(asked.reason, ""),
        within("rate", asked.rate, usualRate, MAX_RATE),
        within("stopAfter", asked.stopAfter, STOP_AFTER, Integer.MAX_VALUE));
  }

  private ReplayPoint from() {
    try {
      var from = ReplayPoint.of(String.valueOf(point));
      if (force && from != ReplayPoint.DELIVERY && from != ReplayPoint.RAW) {
        throw Unfit.malformed("Only a replay of deliveries or from raw can be forced.");
      }
      return from;
    } catch (IllegalArgumentException e) {
      throw Unfit.malformed("point is raw, canonical, delivery or acknowledgement.");
    }
  }

  private @Nullable String by() {
    if (version == null || version.isBlank()) {
      return null;
    }
    if (from() != ReplayPoint.RAW) {
      throw Unfit.malformed("Only raw bytes are read by a version.");
    }
    if (!version.matches("[0-9a-f]{16}")) {
      throw Unfit.malformed("version is the mapVersion of a document, 16 hex digits.");
    }
    return version;
  }

  private @Nullable Edit edit(SecurityIdentity identity, Edits edits, boolean dry) {
    if (edited == null && editedRaw == null) {
      return null;
    }
    boolean one = documents != null && documents.size() == 1;
    if (edited != null && (from() != ReplayPoint.CANONICAL || !one)) {
      throw Unfit.malformed("Edited is one document, named by its id, from canonical.");
    }
    if (editedRaw != null && (from() != ReplayPoint.RAW || !one)) {
      throw Unfit.malformed("editedRaw is one document, named by its id, from raw.");
    }
    try {
      long document = Objects.requireNonNull(documents).get(0);
      var edit =
          edited != null
              ? edits.read(document, edited)
              : edits.readRaw(document, bytes(Objects.requireNonNull(editedRaw)));
      if (!dry && edit.isAboutMoney() && FourEyesApproval.isNobody(identity)) {
        throw FourEyesApproval.nameless();
      }
      return edit;
    } catch (IllegalArgumentException e) {
      throw Unfit.malformed(String.valueOf(e.getMessage()));
    }
  }

  private static byte[] bytes(String base64) {
    var text = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    if (text.isBlank()) {
      throw new IllegalArgumentException("There is nothing in editedRaw.");
    }
    return text.strip().getBytes(StandardCharsets.ISO_8859_1);
  }

  private Selection selection() {
    var named = Objects.requireNonNullElse(documents, List.<Long>of());
    if (named.isEmpty() == (filter == null)) {
      throw Unfit.malformed("Name documents, or give a filter.");
    }
    if (named.size() > Selection.MAX_NAMED || named.stream().anyMatch(Objects::isNull)) {
      throw Unfit.malformed("Name at most " + Selection.MAX_NAMED + " documents by their ids.");
    }
    if (filter != null) {
      check(filter);
    }
    return new Selection(named, filter);
  }

  private static void check(Filter filter) {
    if (filter.isEmpty()) {
      throw Unfit.malformed("The filter would take every document: narrow it.");
    }
    try {
      var unused = filter.page(1, null, Instant.EPOCH);
    } catch (DateTimeException e) {
      throw Unfit.malformed("since and until are times such as 2026-03-01T00:00:00Z.");
    }
  }

  private static int within(String name, @Nullable Integer asked, int otherwise, int most) {
    if (asked == null) {
      return otherwise;
    }
    if (asked < 1 || asked > most) {
      throw Unfit.malformed(name + " is from 1 to " + most + ".");
    }
    return asked;
  }
}
