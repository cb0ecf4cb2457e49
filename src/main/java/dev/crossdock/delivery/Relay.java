package dev.crossdock.delivery;

/** Brings what the outbox holds to the broker, batch by batch. One thread each; several may run. */
public final class Relay implements AutoCloseable {
  private final Outbox outbox;
  private final QueueProducer producer;
  private final int batch;

  /** {@code batch} times the number of relays must stay far below the broker's id cache. */
  public Relay(Outbox outbox, QueueProducer producer, int batch) {
    this.outbox = outbox;
    this.producer = producer;
    this.batch = batch;
  }

  /** One batch. Returns how many went, 0 when there was nothing to do. */
  public int forward() {
    return outbox.forward(batch, producer::send);
  }

  @Override
  public void close() {
    producer.close();
  }
}
