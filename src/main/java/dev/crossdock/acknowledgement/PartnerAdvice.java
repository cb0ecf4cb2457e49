package dev.crossdock.acknowledgement;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Violation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * What a partner can do about a violation in what he sent. A code's own next step speaks to our
 * operators and engineers; {@code for-partners.properties} speaks to him.
 */
final class PartnerAdvice {

  private static final Properties ADVICE = load();

  private PartnerAdvice() {}

  /** One sentence, as an instruction. */
  static String next(Violation violation) {
    var own = ADVICE.getProperty(violation.code().id());
    return own != null ? own : ADVICE.getProperty(violation.isError() ? "error" : "warning");
  }

  /** Whether the code has words of its own. */
  static boolean speaksOf(Code code) {
    return ADVICE.containsKey(code.id());
  }

  private static Properties load() {
    var advice = new Properties();
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(
                PartnerAdvice.class.getResourceAsStream("/partners/for-partners.properties")),
            StandardCharsets.UTF_8)) {
      advice.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return advice;
  }
}
