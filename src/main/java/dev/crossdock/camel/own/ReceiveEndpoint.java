package dev.crossdock.camel.own;

import dev.crossdock.diagnostics.Nearest;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Stores the body as a transmission: {@code to: crossdock:receive} with {@code channel:
 * alder/files}. When the step has ended, the bytes are durable and the header {@value
 * ReceiveProducer#TRANSMISSION} has their number; where they are not taken it throws, and nothing
 * of them is stored.
 */
@UriEndpoint(
    firstVersion = "1.0",
    scheme = "crossdock",
    title = "Crossdock receive",
    syntax = "crossdock:receive",
    producerOnly = true,
    remote = false)
public final class ReceiveEndpoint extends DefaultEndpoint implements CrossdockComponent.Checked {

  @UriParam(description = "The channel: partner or system, and name, such as alder/files")
  @Metadata(required = true)
  private String channel = "";

  @UriParam(
      description =
          "Simple expression that names this one transmission, such as"
              + " ${headerAs(kafka.TOPIC,String)}/${headerAs(kafka.PARTITION,String)}/${headerAs(kafka.OFFSET,String)}."
              + " A repeat with the same key gets the first one's number and stores nothing.")
  private @Nullable String key;

  @UriParam(
      description = "Simple expression of the file's name",
      defaultValue = "${header.CamelFileNameOnly}")
  private String fileName = "${header.CamelFileNameOnly}";

  @UriParam(
      description =
          "Whether each attachment of the message is a transmission, with its name and the key and"
              + " its position, and the body is not stored")
  private boolean attachments;

  private final HubAccess hub;

  ReceiveEndpoint(String uri, CrossdockComponent component, HubAccess hub) {
    super(uri, component);
    this.hub = hub;
  }

  @Override
  public void check() {
    var channels = hub.channels();
    if (!channels.contains(channel)) {
      throw new IllegalArgumentException(
          channel.isEmpty()
              ? "crossdock:receive needs the parameter channel, such as alder/files."
              : "There is no channel '%s' of kind route.%s"
                  .formatted(channel, Nearest.to(channel, channels)));
    }
  }

  @Override
  public Producer createProducer() {
    var language = getCamelContext().resolveLanguage("simple");
    return new ReceiveProducer(
        this,
        hub,
        key == null ? null : language.createExpression(key),
        language.createExpression(fileName));
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    throw new UnsupportedOperationException("crossdock:receive is sent to; it starts no route.");
  }

  public String getChannel() {
    return channel;
  }

  public void setChannel(String channel) {
    this.channel = channel;
  }

  public @Nullable String getKey() {
    return key;
  }

  public void setKey(@Nullable String key) {
    this.key = key;
  }

  public String getFileName() {
    return fileName;
  }

  public void setFileName(String fileName) {
    this.fileName = fileName;
  }

  public boolean isAttachments() {
    return attachments;
  }

  public void setAttachments(boolean attachments) {
    this.attachments = attachments;
  }
}
