package dev.crossdock.edi.acknowledge;

import dev.crossdock.diagnostics.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The codes by which the standards name our violations, from {@code
 * acknowledgement-codes.properties} beside this class: {@code <violation>.<field>}, and {@code
 * <violation>.<field>.005010} for what holds from that version on.
 */
final class AcknowledgementCodes {

  private static final Properties CODES = load();

  private AcknowledgementCodes() {}

  private static Properties load() {
    var codes = new Properties();
    String name = "acknowledgement-codes.properties";
    try (InputStream in =
        Objects.requireNonNull(AcknowledgementCodes.class.getResourceAsStream(name), name)) {
      codes.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return codes;
  }

  /**
   * The code for a field such as {@code ak304}, null where the field has none for it. The fields of
   * a 999 have the codes that those of a 997 have from 005010 on, but for a few of their own.
   */
  static @Nullable String find(Code code, String field, String version) {
    if (field.startsWith("ik")) {
      String own = CODES.getProperty(code.id() + "." + field);
      return own != null ? own : find(code, "ak" + field.substring(2), "005010");
    }
    String key = code.id() + "." + field;
    if (version.compareTo("005010") >= 0 && CODES.containsKey(key + ".005010")) {
      return CODES.getProperty(key + ".005010");
    }
    return CODES.getProperty(key);
  }

  /** The code for a field of EDIFACT or TA1, which knows no versions. */
  static @Nullable String find(Code code, String field) {
    return CODES.getProperty(code.id() + "." + field);
  }
}
