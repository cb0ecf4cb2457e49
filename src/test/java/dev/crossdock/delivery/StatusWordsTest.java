package dev.crossdock.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Status;
import dev.crossdock.diagnostics.Status.Kind;
import dev.crossdock.store.DocumentState;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every state that a row can have has words. */
class StatusWordsTest {

  private static List<String> ids(Kind kind) {
    return Arrays.stream(Status.values()).filter(s -> s.kind() == kind).map(Status::id).toList();
  }

  @Test
  void documentsAndDeliveries() {
    assertThat(ids(Kind.DOCUMENT))
        .containsAll(Arrays.stream(DocumentState.values()).map(DocumentState::id).toList())
        .contains("archived");
    assertThat(ids(Kind.DELIVERY))
        .containsAll(Arrays.stream(DeliveryState.values()).map(DeliveryState::id).toList())
        .contains("skipped");
  }

  @Test
  void onePersonsWordIsOneState() {
    assertThat(Status.idOf(Kind.DELIVERY, "dead-lettered")).isEqualTo("dead-lettered");
    assertThat(Status.idOf(Kind.DELIVERY, "Retry-scheduled")).isEqualTo("retry-scheduled");
    assertThat(Status.idOf(Kind.DOCUMENT, "On hold")).isEqualTo("held");
    assertThat(Status.idOf(Kind.DELIVERY, "in-doubt")).isEqualTo("in-doubt");
    assertThat(Status.idOf(Kind.DOCUMENT, "sideways")).isEqualTo("sideways");
    for (var kind : Kind.values()) {
      var labels =
          Arrays.stream(Status.values()).filter(s -> s.kind() == kind).map(Status::label).toList();
      assertThat(labels).as(kind.id()).doesNotHaveDuplicates();
      assertThat(ids(kind)).as(kind.id()).doesNotHaveDuplicates();
    }
  }
}
