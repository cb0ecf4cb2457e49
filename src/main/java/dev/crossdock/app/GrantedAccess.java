package dev.crossdock.app;

import dev.crossdock.camel.channel.OpenChannels;
import dev.crossdock.camel.own.HubAccess;
import dev.crossdock.camel.own.OwnConfiguration;
import dev.crossdock.config.Partners;
import dev.crossdock.diagnostics.ChannelCode;
import dev.crossdock.inbound.Admission;
import dev.crossdock.inbound.SizeLimit;
import dev.crossdock.step.StepWork;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.Keys;
import dev.crossdock.store.TransmissionRefused;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What routes of one's own reach of this hub: as much as the partner files grant. */
record GrantedAccess(
    Partners partners,
    OpenChannels open,
    Admission admission,
    SecretReferences secrets,
    Function<String, StepWork> work)
    implements HubAccess {

  private static final Duration SOON = Duration.ofMinutes(1);

  @Override
  public Set<String> channels() {
    return new OwnConfiguration(partners).channels().keySet();
  }

  @Override
  public Set<String> targets() {
    return new OwnConfiguration(partners).targets();
  }

  @Override
  public Set<String> steps() {
    return new OwnConfiguration(partners).steps();
  }

  @Override
  public StepWork stepWork(String step) {
    return work.apply(step);
  }

  @Override
  public @Nullable String property(String name) {
    var value = partners.company().routeProperties().get(name);
    return value != null && (value.startsWith("env:") || value.startsWith("file:"))
        ? secrets.resolve(value)
        : value;
  }

  @Override
  public long receive(String id, String name, @Nullable String key, InputStream content)
      throws TransmissionRefused {
    var channel = new OwnConfiguration(partners).channels().get(id);
    if (channel == null) {
      throw new TransmissionRefused(
          ChannelCode.CHANNEL_CLOSED, "There is no channel '%s' now.".formatted(id), SOON, null);
    }
    var owner = id.substring(0, id.indexOf('/'));
    admission.admit(owner);
    var upload = key == null ? null : "route/" + id + '/' + Keys.of(key);
    var arrival = new Arrival(owner, channel.name(), name, upload);
    long max = channel.limits().maxFileBytes();
    var limited = new SizeLimit(content, max);
    try {
      return open.receive(arrival, limited).value();
    } catch (TransmissionRefused e) {
      throw limited.exceeded()
          ? new TransmissionRefused(
              ChannelCode.UPLOAD_TOO_LARGE,
              "The channel %s takes at most %d bytes a transmission.".formatted(id, max),
              null,
              e)
          : e;
    }
  }
}
