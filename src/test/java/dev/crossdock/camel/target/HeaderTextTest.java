package dev.crossdock.camel.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderTextTest {

  @Test
  void secretsAreMaskedAndCamelsOwnLeftOut() {
    var text =
        HeaderText.of(
            Map.of(
                "Authorization", "Bearer abc",
                "X-API-Key", "abc",
                "Set-Cookie", "session=abc",
                "X-Auth-Token", "abc",
                "Idempotency-Key", "k-1",
                "CamelHttpUri", "http://abc",
                "Retry-After", "5\r\nX: y"));
    assertThat(text)
        .doesNotContain("abc")
        .contains(
            "Authorization: ***\n",
            "X-API-Key: ***\n",
            "Set-Cookie: ***\n",
            "X-Auth-Token: ***\n",
            "Idempotency-Key: k-1\n",
            "Retry-After: 5  X: y\n");
  }

  @Test
  void aUrlIsShownWithoutUserAndSecrets() {
    assertThat(HeaderText.url("https://anna:pw@erp.example/in?api_key=s3&lane=2&token=s4"))
        .isEqualTo("https://***@erp.example/in?api_key=***&lane=2&token=***");
    assertThat(HeaderText.url("http://erp/in")).isEqualTo("http://erp/in");
  }
}
