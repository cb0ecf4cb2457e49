package dev.crossdock.config;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.diagnostics.Severity;
import dev.crossdock.diagnostics.Violation;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a partner about one document in one usage.
 *
 * @param id unique within the partner
 * @param documentType such as {@code order}
 * @param map id of the map that reads it (its path below {@code mappings/} without extension);
 *     null: the standard one of the format
 * @param overlays grammar overlays applied in order (paths below {@code mappings/} without
 *     extension)
 * @param fileNames globs that choose this agreement for a file without an envelope; empty: any name
 * @param charset charset of the bytes where the format names none
 * @param refuseVersionSubstitution whether a version without tables of its own is refused rather
 *     than read by the nearest
 * @param steps ids of the steps that a document goes through before it is accepted, in order
 * @param targets where its documents go
 * @param severities codes that weigh otherwise than by default for this agreement, envelope codes
 *     included
 * @param businessKey what makes a document the same one again, besides partner, document type and
 *     usage
 * @param revisionsAllowed whether changes and replacements of a known document are taken
 * @param duplicateWindow how long an interchange control number may not come again
 * @param sending how documents leave, where the direction is out
 * @param waitFor what must have taken effect before a document of it does
 */
public record Agreement(
    String id,
    String documentType,
    Usage usage,
    Direction direction,
    Format format,
    @Nullable String map,
    List<String> overlays,
    List<String> fileNames,
    @Nullable Charset charset,
    boolean refuseVersionSubstitution,
    AcknowledgementPolicy acknowledgement,
    List<String> steps,
    AgreedTargets targets,
    Map<Code, Severity> severities,
    List<KeyPart> businessKey,
    boolean revisionsAllowed,
    Duration duplicateWindow,
    Sending sending,
    WaitFor waitFor) {

  /** GS08 without what a subset such as VICS adds. */
  private static final int X12_VERSION = 6;

  /** Which way documents travel, seen from us. */
  public enum Direction {
    IN,
    OUT
  }

  private static final Set<Code> LOSING =
      Set.of(MappingCode.NUMBER_INVALID, MappingCode.DATE_INVALID, MappingCode.CODE_UNKNOWN);

  /** A part of the business key. */
  public enum KeyPart {
    DOCUMENT_NUMBER,
    REVISION,
    ISSUE_DATE,
    BUYER,
    SHIP_TO
  }

  public Agreement {
    overlays = List.copyOf(overlays);
    fileNames = List.copyOf(fileNames);
    steps = List.copyOf(steps);
    severities = Map.copyOf(severities);
    businessKey = List.copyOf(businessKey);
  }

  /**
   * Id of the map that writes it, where the direction is out: without {@code .write.yaml}. Of
   * canonical JSON, for which there is none, {@code json/} and the document type.
   */
  public String outboundMap() {
    if (map != null) {
      return map;
    }
    var version = format.version();
    if (version == null) {
      return format.standard() + '/' + format.message();
    }
    boolean subset = format.standard().equals("x12") && version.length() > X12_VERSION;
    return format.standard()
        + '/'
        + (subset ? version.substring(0, X12_VERSION) : version)
        + '/'
        + format.message();
  }

  /** What this agreement makes of a code. */
  public Severity severityOf(Code code) {
    return severities.getOrDefault(code, code.severity());
  }

  /**
   * The violation as this agreement weighs it; one that it does not mention stays as it is, and so
   * does one that a value is lost with.
   */
  public Violation weigh(Violation violation) {
    return weigh(violation, true);
  }

  /**
   * The same where a document may be lost too.
   *
   * @param made whether there is a document: without one no error becomes less
   */
  public Violation weigh(Violation violation, boolean made) {
    var agreed = severities.get(violation.code());
    boolean keeps = violation.isError() && (!made || losesValue(violation.code()));
    return agreed == null || keeps ? violation : violation.as(agreed);
  }

  /** Whether a value is left out of its document with this violation, so that it stays an error. */
  public static boolean losesValue(Code code) {
    return LOSING.contains(code);
  }
}
