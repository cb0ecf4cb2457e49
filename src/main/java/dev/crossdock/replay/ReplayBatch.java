package dev.crossdock.replay;

import dev.crossdock.replay.Replays.ItemResult;
import dev.crossdock.stage.Batch;
import dev.crossdock.stage.RouteFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One turn of one replay: the ids of the documents that it is about now. */
public final class ReplayBatch extends Batch<Long> {

  private final @Nullable ReplayJob job;
  private final Map<Long, ReplayStep> steps = new LinkedHashMap<>();
  private final List<ItemResult> results = new ArrayList<>();
  private int done;

  private ReplayBatch(@Nullable ReplayJob job, List<Long> documents, int done) {
    super(documents);
    this.job = job;
    this.done = done;
  }

  /** Nothing is due. */
  static ReplayBatch none() {
    return new ReplayBatch(null, List.of(), 0);
  }

  /** The turn of a replay that has documents to work on, or has to list them first. */
  static ReplayBatch of(ReplayJob job, List<Long> documents) {
    return new ReplayBatch(job, documents, Math.max(1, documents.size()));
  }

  /** The replay. */
  ReplayJob job() {
    return Objects.requireNonNull(job, "nothing was due");
  }

  /** What is done with each document. */
  Map<Long, ReplayStep> steps() {
    return steps;
  }

  List<ItemResult> results() {
    return results;
  }

  void done(int howMuch) {
    this.done = howMuch;
  }

  @Override
  public int size() {
    return done;
  }

  @Override
  protected void checkResult(Long document) {
    if (results.stream().noneMatch(result -> result.document() == document)) {
      throw new RouteFault(
          "Document %d left the route replay without a result: a step is missing."
              .formatted(document));
    }
  }
}
