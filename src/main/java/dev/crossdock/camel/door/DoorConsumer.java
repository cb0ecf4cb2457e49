package dev.crossdock.camel.door;

import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Keeps the door open while its route runs. */
final class DoorConsumer extends DefaultConsumer {

  private final DoorEndpoint door;
  private final Doors doors;

  DoorConsumer(DoorEndpoint door, Processor processor, Doors doors) {
    super(door, processor);
    this.door = door;
    this.doors = doors;
  }

  DoorEndpoint door() {
    return door;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    doors.opened(this);
  }

  @Override
  protected void doResume() {
    doors.opened(this);
  }

  @Override
  protected void doSuspend() {
    doors.closed(this);
  }

  @Override
  protected void doStop() throws Exception {
    doors.closed(this);
    super.doStop();
  }
}
