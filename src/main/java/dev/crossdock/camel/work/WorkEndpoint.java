package dev.crossdock.camel.work;

import dev.crossdock.stage.Signals;
import dev.crossdock.stage.StageRun;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Runs a stage again and again: {@code work:read?threads=2&batch=20}. The stage claims a batch in a
 * transaction of its own, and the batch is the body that the route's steps work on; the last one
 * signs it off. A name without a stage is a job: its steps run at each turn, and the body that they
 * leave, an Integer, says how much was done. A turn that did something is followed by the next at
 * once; one that did nothing waits to be woken, at most {@code poll} milliseconds. A turn that
 * fails is logged, and the next starts {@code backOff} milliseconds later.
 */
@UriEndpoint(
    firstVersion = "1.0",
    scheme = "work",
    title = "Work",
    syntax = "work:stage",
    consumerOnly = true,
    remote = false)
public final class WorkEndpoint extends DefaultEndpoint {
  @UriPath
  @Metadata(required = true)
  private final String stage;

  @UriParam(description = "The target whose deliveries this stage works on")
  private @Nullable String target;

  @UriParam(defaultValue = "1", description = "Loops side by side")
  private int threads = 1;

  @UriParam(defaultValue = "100", description = "Longest wait for a wake-up; 0 does not wait")
  private long poll = 100;

  @UriParam(defaultValue = "1000", description = "Wait after a failed run")
  private long backOff = 1000;

  @UriParam(defaultValue = "20", description = "Items that a stage claims at most")
  private int batch = 20;

  private final Signals signals;
  private final @Nullable StageRun<?> run;

  WorkEndpoint(
      String uri,
      WorkComponent component,
      String stage,
      Signals signals,
      @Nullable StageRun<?> run) {
    super(uri, component);
    this.stage = stage;
    this.signals = signals;
    this.run = run;
  }

  /** The stage of this name; null: the route is a job. */
  @Nullable StageRun<?> run() {
    return run;
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException("work: is where a route starts; nothing is sent to it");
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    var consumer = new WorkConsumer(this, processor, signals);
    configureConsumer(consumer);
    return consumer;
  }

  public String getStage() {
    return stage;
  }

  public @Nullable String getTarget() {
    return target;
  }

  public void setTarget(@Nullable String target) {
    this.target = target;
  }

  public int getThreads() {
    return threads;
  }

  public void setThreads(int threads) {
    this.threads = threads;
  }

  public int getBatch() {
    return batch;
  }

  public void setBatch(int batch) {
    this.batch = batch;
  }

  public long getPoll() {
    return poll;
  }

  public void setPoll(long poll) {
    this.poll = poll;
  }

  public long getBackOff() {
    return backOff;
  }

  public void setBackOff(long backOff) {
    this.backOff = backOff;
  }
}
