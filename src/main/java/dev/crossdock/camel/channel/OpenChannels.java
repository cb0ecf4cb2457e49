package dev.crossdock.camel.channel;

import dev.crossdock.diagnostics.ChannelCode;
import dev.crossdock.inbound.Receiving;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.TransmissionRefused;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;

/**
 * All channels that are open now. What arrives is sent through the route of its channel; a channel
 * whose route is stopped, suspended or not there takes nothing.
 */
public final class OpenChannels implements Receiving {

  private static final Duration SOON = Duration.ofMinutes(1);

  private final Map<String, ChannelConsumer> open = new ConcurrentHashMap<>();

  static String key(String partner, String channel) {
    return partner + '/' + channel;
  }

  void opened(ChannelConsumer consumer) {
    open.put(consumer.channel().key(), consumer);
  }

  void closed(ChannelConsumer consumer) {
    open.remove(consumer.channel().key(), consumer);
  }

  @Override
  public TransmissionNumber receive(Arrival arrival, InputStream content)
      throws TransmissionRefused {
    var channel = open.get(key(arrival.partner(), arrival.channel()));
    if (channel == null) {
      throw new TransmissionRefused(
          ChannelCode.CHANNEL_CLOSED,
          "This channel is closed; nothing was taken. Send it again later.",
          SOON,
          null);
    }
    var exchange = channel.createExchange(false);
    try {
      exchange.getMessage().setBody(new Arriving(arrival, content));
      channel.getProcessor().process(exchange);
      return answer(exchange);
    } catch (TransmissionRefused e) {
      throw e;
    } catch (Exception e) {
      throw failed(e);
    } finally {
      channel.releaseExchange(exchange, false);
    }
  }

  private static TransmissionNumber answer(Exchange exchange) throws TransmissionRefused {
    var failure = exchange.getException();
    if (failure != null) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof TransmissionRefused refused) {
          throw refused;
        }
      }
      throw failed(failure);
    }
    var transmission = exchange.getMessage().getBody(TransmissionNumber.class);
    if (transmission == null) {
      throw failed(new IllegalStateException("The channel's route gave no transmission number"));
    }
    return transmission;
  }

  private static TransmissionRefused failed(Exception cause) {
    return new TransmissionRefused(
        ChannelCode.STORE_UNAVAILABLE,
        "The hub could not store the file; nothing was kept",
        SOON,
        cause);
  }
}
