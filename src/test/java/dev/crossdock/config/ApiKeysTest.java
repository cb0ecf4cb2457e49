package dev.crossdock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ApiKeysTest {

  @Test
  void knowsItsOwnKeysByTheirHash() {
    var key = ApiKeys.generate();
    var hash = ApiKeys.hash(key);

    assertThat(ApiKeys.matches(key, hash)).isTrue();
    assertThat(ApiKeys.matches(ApiKeys.generate(), hash)).isFalse();
    assertThat(ApiKeys.keyId(key)).contains(hash.keyId());
    assertThat(ApiKeys.parse(hash.toString())).contains(hash);
    assertThat(hash.toString()).doesNotContain(key.substring(key.length() - 20));
  }

  @Test
  void takesNothingElseForAKey() {
    assertThat(ApiKeys.keyId("cdk1_short_x")).isEmpty();
    assertThat(ApiKeys.parse(ApiKeys.generate())).isEmpty();
    assertThatThrownBy(() -> ApiKeys.hash("password")).isInstanceOf(IllegalArgumentException.class);
  }
}
