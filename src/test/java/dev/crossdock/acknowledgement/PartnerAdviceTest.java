package dev.crossdock.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Codes;
import dev.crossdock.diagnostics.Violation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a report tells a partner to do is something that a partner can do. */
class PartnerAdviceTest {

  @ParameterizedTest
  @MethodSource("dev.crossdock.diagnostics.Codes#all")
  void everyCodeHasAnInstructionForThePartner(Code code) {
    var next = PartnerAdvice.next(Violation.of(code, null, null, null, "x"));

    assertThat(next).endsWith(".").doesNotContainIgnoringCase("partner");
    assertThat(next)
        .doesNotContain("the sender")
        .doesNotContain("agreement's")
        .doesNotContain("map");
  }

  @Test
  void onlyCodesThatThereAreHaveWordsOfTheirOwn() throws IOException {
    var advice = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(
                PartnerAdvice.class.getResourceAsStream("/partners/for-partners.properties")),
            StandardCharsets.UTF_8)) {
      advice.load(in);
    }
    var codes = Codes.all().stream().map(Code::id).collect(Collectors.toSet());
    codes.add("error");
    codes.add("warning");

    assertThat(advice.stringPropertyNames()).isSubsetOf(codes);
  }
}
