package dev.crossdock.lab.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the files of the demonstration with what must be new in each run: control numbers, order
 * numbers, dates. Order numbers are the partner's own; {@code po1} is the same in all its files.
 */
final class Templates {

  private static final Pattern BLANK = Pattern.compile("\\$\\{([a-zA-Z]+)(\\d*)}");
  private static final int MAX_CONTROL_NUMBER = 1_000_000_000;

  private final LocalDateTime now;
  private final String run;
  private final Map<String, byte[]> sent = new HashMap<>();
  private long control;

  Templates(LocalDateTime now, long epochMillis) {
    this.now = now;
    this.run = DateTimeFormatter.ofPattern("MMddHHmmss").format(now);
    this.control = epochMillis / 100 % MAX_CONTROL_NUMBER;
  }

  /** The file's name in this run. */
  String name(Drop drop) {
    return drop.name().replace("*", run);
  }

  /**
   * The file's bytes in this run. Throws {@link IllegalStateException} when there is no template.
   */
  byte[] bytes(Drop drop) {
    var copyOf = drop.copyOf();
    var bytes =
        copyOf == null
            ? drop.template().endsWith(".bin") ? junk() : fill(drop)
            : sent.get(drop.partner() + "-" + copyOf);
    if (bytes == null) {
      throw new IllegalStateException("nothing was sent as " + copyOf);
    }
    sent.put(drop.partner() + "-" + drop.id(), bytes);
    return bytes;
  }

  private static byte[] junk() {
    var bytes = new byte[4096];
    new Random(4711).nextBytes(bytes);
    bytes[0] = (byte) 0x89;
    return bytes;
  }

  private byte[] fill(Drop drop) {
    control = (control + 1) % MAX_CONTROL_NUMBER;
    var text = read(drop.template());
    return BLANK
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(value(drop, m.group(1), m.group(2))))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String value(Drop drop, String name, String number) {
    return switch (name) {
      case "po" ->
          drop.partner().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + run + "-" + number;
      case "control" -> "%09d".formatted(control);
      case "group" -> Long.toString(control);
      case "yymmdd" -> now("yyMMdd");
      case "ccyymmdd" -> now("yyyyMMdd");
      case "hhmm" -> now("HHmm");
      case "date" -> now("dd.MM.yyyy");
      case "wanted" -> DateTimeFormatter.ofPattern("yyyyMMdd").format(now.plusDays(5));
      case "wantedDate" -> DateTimeFormatter.ofPattern("dd.MM.yyyy").format(now.plusDays(5));
      default -> throw new IllegalStateException(drop.template() + " has ${" + name + "}");
    };
  }

  private String now(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).format(now);
  }

  private static String read(String template) {
    try (var in = Templates.class.getResourceAsStream("/demo/" + template)) {
      if (in == null) {
        throw new IllegalStateException("there is no template " + template);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
