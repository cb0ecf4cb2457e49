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
    @Nullable String before,
    @Nullable String between,
    @Nullable String behind) {

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

  /** ISA has elements of fixed width. */
  private static String inEnvelope(String template, String sender) {
    return template.startsWith("x12") ? "%-15s".formatted(sender) : sender;
  }

  private String changed(String good) {
    var text = lines == 0 ? good : withLines(good);
    for (var each : Objects.requireNonNullElse(change, Map.<String, String>of()).entrySet()) {
      if (!text.contains(each.getKey())) {
        throw new IllegalArgumentException("Not in " + like + ": " + each.getKey());
      }
      text = text.replace(each.getKey(), each.getValue());
    }
    return text;
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
