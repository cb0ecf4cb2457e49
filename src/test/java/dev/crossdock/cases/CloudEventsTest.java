package dev.crossdock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

  @Test
  void readsBackWhatItWrote() {
    var event = Deviations.badOrder("4711", 7);
    assertThat(CloudEvents.read(CloudEvents.write(event))).isEqualTo(event);
  }

  @Test
  void writesTheAttributesThatTheStandardAsksFor() throws Exception {
    var json = new ObjectMapper().readTree(CloudEvents.write(Deviations.badOrder("4711", 7)));
    assertThat(json.get("specversion").asText()).isEqualTo("1.0");
    assertThat(json.get("source").asText()).isEqualTo("/crossdock/accept");
    assertThat(json.get("subject").asText()).isEqualTo("document/7");
    assertThat(json.get("time").asText()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(json.at("/data/code").asText()).isEqualTo("format-unknown");
    assertThat(json.at("/data/about/businessKey").asText()).isEqualTo(Deviations.key("4711"));
    assertThat(json.at("/data/violations/0/place/offset").asLong()).isEqualTo(412);
    assertThat(json.at("/data/violations/0/code").asText()).isEqualTo("format-unknown");
    assertThat(json.at("/data/next").asText()).isNotEmpty();
  }
}
