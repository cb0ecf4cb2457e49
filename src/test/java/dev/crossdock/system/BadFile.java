package dev.crossdock.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a file of a row is made. Texts stand for bytes, a character each.
 *
 * @param raw the whole file; instead of all that follows
 * @param again the row's first file, byte for byte
 * @param like the good file it is made from
 * @param sender who sends it, instead of the partner itself
 * @param sameControl with the control number of the row's first file
 * @param change texts that are in it, and what stands there instead
 * @param from what it begins with
 * @param cutAt what and all behind it is left out
 * @param cut how many bytes are missing at its end
 * @param lines so many lines in its second order
 * @param levels so many pallets, each in the one before, in its second ship notice
 * @param nested a text in it in place of which stands something that lies in itself
 * @param archive an archive instead of all that: {@code bomb}, {@code nested}, {@code cut} or
 *     {@code gz-cut}
 * @param before what stands in front
 * @param between what stands behind it
 * @param behind another good file that stands behind that
 */
record BadFile(
    @Nullable String raw,
    boolean again,
    @Nullable String like,
    @Nullable String sender,
    boolean sameControl,
    @Nullable Map<String, String> change,
    @Nullable String from,
    @Nullable String cutAt,
    int cut,
    int lines,
    int levels,
    @Nullable Nested nested,
    @Nullable String archive,
    @Nullable String before,
    @Nullable String between,
    @Nullable String behind) {

  /** A good file and nothing else. */
  static BadFile good(String like) {
    return new BadFile(
        null, false, like, null, false, null, null, null, 0, 0, 0, null, null, null, null, null);
  }

  /** {@code open} and {@code close} around each other behind {@code before}. */
  record Nested(String text, String before, String open, String close, int times) {}

  /** Numbers that make a file another one. */
  record Numbers(String order, int control) {

    String fill(String text, String sender) {
      return text.replace("${po}", order)
          .replace("${control}", "%09d".formatted(control))
          .replace("${group}", Integer.toString(control))
          .replace("${sender}", sender);
    }
  }

  /** Its bytes, when {@code own} is how the partner is called in envelopes. */
  byte[] bytes(String own, Numbers numbers) {
    if (raw != null) {
      return raw.getBytes(StandardCharsets.ISO_8859_1);
    }
    if (archive != null) {
      return BadArchives.bytes(archive);
    }
    var template = Objects.requireNonNull(like);
    var text = cut(changed(template(template)));
    text = numbers.fill(text, inEnvelope(template, sender == null ? own : sender));
    text = Objects.requireNonNullElse(before, "") + text;
    text += Objects.requireNonNullElse(between, "");
    if (behind != null) {
      var next = new Numbers(numbers.order(), numbers.control() + 1);
      text += next.fill(template(behind), inEnvelope(behind, own));
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What its name ends in. */
  String suffix(String partner) {
    if (archive != null) {
      return archive.startsWith("gz") ? ".gz" : ".zip";
    }
    return like != null
        ? like.substring(like.lastIndexOf('.'))
        : partner.equals("cedar") ? ".csv" : ".edi";
  }

  /** ISA has elements of fixed width. */
  private static String inEnvelope(String template, String sender) {
    return template.startsWith("x12") ? "%-15s".formatted(sender) : sender;
  }

  private String changed(String good) {
    var text = lines == 0 ? good : withLines(good);
    text = levels == 0 ? text : withLevels(text);
    for (var each : Objects.requireNonNullElse(change, Map.<String, String>of()).entrySet()) {
      text = replaced(text, each.getKey(), each.getValue());
    }
    return nested == null
        ? text
        : replaced(
            text,
            nested.text(),
            nested.before()
                + nested.open().repeat(nested.times())
                + nested.close().repeat(nested.times()));
  }

  private String replaced(String text, String what, String with) {
    if (!text.contains(what)) {
      throw new IllegalArgumentException("Not in " + like + ": " + what);
    }
    return text.replace(what, with);
  }

  private String withLevels(String good) {
    var more = new StringBuilder("HL*4*3*P*1~\n");
    for (int no = 5; no < levels + 4; no++) {
      more.append("HL*%d*%d*P*1~\n".formatted(no, no - 1));
    }
    var item = "HL*4*3*I*0~\nLIN*1*VN*V12";
    var deep = item.replace("HL*4*3", "HL*%d*%d".formatted(levels + 4, levels + 3));
    var end = "SN1*1*12*EA~\nCTT*4~\nSE*15*";
    var counted = "SN1*1*12*EA~\nCTT*%d~\nSE*%d*".formatted(levels + 4, levels + 15);
    return replaced(replaced(good, item, more + deep), end, counted);
  }

  private String withLines(String good) {
    var more = new StringBuilder();
    for (int no = 3; no <= lines; no++) {
      more.append("PO1*%d*1*EA*1.00**VN*V%d~\n".formatted(no, no));
    }
    return good.replace(
        "CTT*2~\nSE*11*0002", more + "CTT*" + lines + "~\nSE*" + (lines + 9) + "*0002");
  }

  private String cut(String text) {
    int begin = from == null ? 0 : text.indexOf(from);
    int end = cutAt == null ? text.length() : text.indexOf(cutAt, begin);
    return text.substring(begin, end - cut);
  }

  private static String template(String name) {
    try {
      return Files.readString(BadInputGroup.FOLDER.resolve(name), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
