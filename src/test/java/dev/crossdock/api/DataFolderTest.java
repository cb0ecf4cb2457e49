package dev.crossdock.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.testing.OpenToOthers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Of a hub whose umask lets others read, and that found keys open to others. */
@QuarkusTest
@QuarkusTestResource(HubForTests.class)
class DataFolderTest {

  @TestHTTPResource
  @SuppressWarnings("NullAway.Init")
  URI hub;

  @ConfigProperty(name = "crossdock.data")
  @SuppressWarnings("NullAway.Init")
  Path data;

  @Test
  void nothingInItIsOpenToOtherAccounts() {
    var alder = Caller.partner(hub, HubForTests.ALDER_KEY);
    await().until(() -> alder.file("not much of an order").statusCode() == 202);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(OpenToOthers.below(data)).isEqualTo(List.of()));
    assertThat(data.resolve("postgres/PG_VERSION")).exists();
    assertThat(data.resolve("artemis/journal")).isNotEmptyDirectory();
  }
}
