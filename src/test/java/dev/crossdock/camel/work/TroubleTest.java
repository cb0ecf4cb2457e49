package dev.crossdock.camel.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.stage.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTest {

  private final Logger log = Logger.getLogger(Trouble.class.getName());
  private final List<LogRecord> told = new ArrayList<>();
  private final Handler ear = new Ear();
  private Trouble trouble;

  @BeforeEach
  void listen() throws Exception {
    log.addHandler(ear);
    var component = new WorkComponent(new Signals(), List.of());
    component.setCamelContext(new DefaultCamelContext());
    trouble = new Trouble((WorkEndpoint) component.createEndpoint("work:read"));
  }

  @AfterEach
  void listenNoMore() {
    log.removeHandler(ear);
  }

  @Test
  void tellsTheFirstOfAKindWhole() {
    trouble.failed(new IllegalStateException("one"));
    trouble.failed(new IllegalStateException("two"));
    trouble.failed(new IllegalArgumentException("other"));

    assertThat(told)
        .extracting(r -> r.getThrown().getMessage())
        .as("with the stack, and no flood")
        .containsExactly("one", "other");
  }

  @Test
  void tellsThatItIsOver() {
    trouble.over();
    trouble.failed(new IllegalStateException("one"));
    trouble.failed(new IllegalStateException("two"));
    trouble.over();
    trouble.over();

    assertThat(told).hasSize(2);
    assertThat(told.get(1).getThrown()).isNull();
  }

  private final class Ear extends Handler {
    @Override
    public void publish(LogRecord told) {
      TroubleTest.this.told.add(told);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
