package dev.crossdock.api;

import dev.crossdock.delivery.Archiving;
import dev.crossdock.diagnostics.ApiCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What requests that decide something have in common: a reason, and words for what is refused. */
final class Deciding {
  static final int MOST = 500;

  private Deciding() {}

  /** Why a person does something; it is kept with what it is about. */
  public record Reason(@Nullable String reason) {}

  /**
   * Several at once.
   *
   * @param ids numbers of documents or transmissions
   */
  public record Several(@Nullable List<Long> ids, @Nullable String reason) {}

  /**
   * How many were archived, and which were not and why.
   *
   * @param refused in the order asked for
   */
  public record Archived(int archived, List<Refused> refused) {
    public Archived {
      refused = List.copyOf(refused);
    }
  }

  /** One that was not archived. */
  public record Refused(long id, String message) {}

  static String reason(@Nullable Reason said) {
    return reason(said == null ? null : said.reason());
  }

  static String reason(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw Unfit.malformed("reason is needed: it is kept in the audit log.");
    }
    return reason.strip();
  }

  /** Throws what a refusal is answered with. */
  static void require(Archiving.Result result, String what, long id) {
    switch (result) {
      case DONE -> {}
      case NOT_HERE -> throw Unfit.nothingHere(what + " " + id);
      case ALREADY, NOT_FINISHED ->
          throw new Unfit(ApiCode.MOVE_NOT_ALLOWED, 409, message(result, what, id), null);
    }
  }

  private static String message(Archiving.Result result, String what, long id) {
    return switch (result) {
      case DONE -> "";
      case NOT_HERE -> "There is no " + what + " " + id + ".";
      case ALREADY -> "Nothing to change: " + what + " " + id + " is so already.";
      case NOT_FINISHED ->
          "The "
              + what
              + " "
              + id
              + " can't be archived: the hub still works on it, it waits for a predecessor, or a"
              + " delivery of it is in doubt and has to be resolved first.";
    };
  }

  /**
   * Archives one after the other.
   *
   * @param refusal is told each that is not archived, and why
   */
  static Archived several(
      @Nullable Several asked,
      String what,
      LongFunction<Archiving.Result> archive,
      Consumer<Refused> refusal) {
    var ids = asked == null ? null : asked.ids();
    if (ids == null || ids.isEmpty() || ids.size() > MOST || ids.contains(null)) {
      throw Unfit.malformed("ids names 1 to " + MOST + " numbers.");
    }
    var refused = new ArrayList<Refused>();
    for (long id : ids) {
      var result = archive.apply(id);
      if (result != Archiving.Result.DONE) {
        var one = new Refused(id, message(result, what, id));
        refused.add(one);
        refusal.accept(one);
      }
    }
    return new Archived(ids.size() - refused.size(), refused);
  }
}
