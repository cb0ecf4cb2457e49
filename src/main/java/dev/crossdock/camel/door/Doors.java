package dev.crossdock.camel.door;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.inbound.Receiving;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.Receipt;
import dev.crossdock.store.Refused;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;

/**
 * All doors that are open now. What arrives is sent through the route of its door; a door whose
 * route is stopped, suspended or not there takes nothing.
 */
public final class Doors implements Receiving {

  private static final Duration SOON = Duration.ofMinutes(1);

  private final Map<String, DoorConsumer> open = new ConcurrentHashMap<>();

  static String key(String partner, String channel) {
    return partner + '/' + channel;
  }

  void opened(DoorConsumer consumer) {
    open.put(consumer.door().key(), consumer);
  }

  void closed(DoorConsumer consumer) {
    open.remove(consumer.door().key(), consumer);
  }

  @Override
  public Receipt receive(Arrival arrival, InputStream content) throws Refused {
    var door = open.get(key(arrival.partner(), arrival.channel()));
    if (door == null) {
      throw new Refused(
          Code.DOOR_CLOSED,
          "This door is closed for now; nothing was taken. Send it again later.",
          SOON,
          null);
    }
    var exchange = door.createExchange(false);
    try {
      exchange.getMessage().setBody(new Arriving(arrival, content));
      door.getProcessor().process(exchange);
      return answer(exchange);
    } catch (Refused e) {
      throw e;
    } catch (Exception e) {
      throw failed(e);
    } finally {
      door.releaseExchange(exchange, false);
    }
  }

  private static Receipt answer(Exchange exchange) throws Refused {
    var failure = exchange.getException();
    if (failure != null) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof Refused refused) {
          throw refused;
        }
      }
      throw failed(failure);
    }
    var receipt = exchange.getMessage().getBody(Receipt.class);
    if (receipt == null) {
      throw failed(new IllegalStateException("The door's route gave no receipt"));
    }
    return receipt;
  }

  private static Refused failed(Exception cause) {
    return new Refused(
        Code.STORE_UNAVAILABLE, "The hub could not store the file; nothing was kept", SOON, cause);
  }
}
