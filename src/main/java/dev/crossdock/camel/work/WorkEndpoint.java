package dev.crossdock.camel.work;

import dev.crossdock.intake.Signals;
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
 * Runs a stage again and again: {@code work:read?threads=2}. The route ends with an Integer body,
 * how much was done: more than 0 runs it again at once, 0 waits for {@code Signals.wake(stage)}, at
 * most {@code poll} milliseconds. A run that fails is logged, and the next starts {@code backOff}
 * milliseconds later.
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

  private final Signals signals;

  WorkEndpoint(String uri, WorkComponent component, String stage, Signals signals) {
    super(uri, component);
    this.stage = stage;
    this.signals = signals;
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
