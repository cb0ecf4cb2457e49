package dev.crossdock.camel.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.camel.component.file.remote.FtpsEndpoint;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What endpoints of routes of one's own are like unless a route says otherwise. */
class OwnEndpointsTest {

  @TempDir private Path home;
  private DefaultCamelContext camel = new DefaultCamelContext();

  @BeforeEach
  void start() throws IOException {
    camel =
        new OwnContexts(home, home.resolve("data"), new Grants(), new OpenTargets()).trial(null);
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void sftpKnowsTheHostKey() {
    assertThat(strictness("sftp:host/in?username=u")).isEqualTo("yes");
    assertThat(strictness("sftp:host/in?username=u&strictHostKeyChecking=no")).isEqualTo("no");
  }

  private String strictness(String uri) {
    return camel.getEndpoint(uri, SftpEndpoint.class).getConfiguration().getStrictHostKeyChecking();
  }

  @Test
  void ftpsChecksWhoSignedAndWhatItsNameIs() {
    var standard = camel.getEndpoint("ftps:host/in?username=u", FtpsEndpoint.class);
    assertThat(standard.getSslContextParameters()).isNotNull();
    assertThat(standard.getFtpClientParameters()).containsEntry("endpointCheckingEnabled", "true");

    var named =
        camel.getEndpoint(
            "ftps:host/out?username=u&ftpClient.endpointCheckingEnabled=false", FtpsEndpoint.class);
    assertThat(named.getFtpClientParameters()).containsEntry("endpointCheckingEnabled", "false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void anAttemptIsOneRequest(String scheme) {
    assertThat(camel.getComponent(scheme, HttpComponent.class).isAutomaticRetriesDisabled())
        .isTrue();
  }

  /** What comes would be written over the hub's secrets and configuration. */
  @ParameterizedTest
  @ValueSource(strings = {"sftp", "ftp", "ftps"})
  void aWorkFolderIsNoneOfTheHubs(String scheme) {
    var uri = scheme + ":host/in?username=u&localWorkDirectory=" + home;
    assertThatThrownBy(() -> camel.getEndpoint(uri + "/data/secrets"))
        .hasStackTraceContaining("the hub's own");
    assertThatThrownBy(() -> camel.getEndpoint(uri)).hasStackTraceContaining("the hub's own");
    assertThat(camel.getEndpoint(uri + "/work")).isNotNull();
  }
}
