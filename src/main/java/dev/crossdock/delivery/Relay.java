package dev.crossdock.delivery;

/** Brings what the outbox holds to the broker, batch by batch. One thread each; several may run. */
public final class Relay implements AutoCloseable {
  private final Outbox outbox;
  private final Carrier carrier;
  private final int batch;

  /** {@code batch} times the number of relays must stay far below the broker's id cache. */
  public Relay(Outbox outbox, Carrier carrier, int batch) {
    this.outbox = outbox;
    this.carrier = carrier;
    this.batch = batch;
  }

  /** One batch. Returns how many went, 0 when there was nothing to do. */
  public int forward() {
    return outbox.forward(batch, carrier::carry);
  }

  @Override
  public void close() {
    carrier.close();
  }
}
