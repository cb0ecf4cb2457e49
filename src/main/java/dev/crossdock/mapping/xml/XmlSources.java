package dev.crossdock.mapping.xml;

import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.RawText;
import dev.crossdock.mapping.tree.TreeRules;
import dev.crossdock.mapping.tree.TreeSources;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the texts of an XML document lie: between its tags, and in them. */
final class XmlSources extends TreeSources {

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s(?:([^\\s=:\"'<>]+):)?([^\\s=:\"'<>]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final String CDATA = "<![CDATA[";

  XmlSources(FileFrame frame, RawText raw, TreeRules rules) {
    super(frame, raw, rules);
  }

  @Override
  protected @Nullable Range range(String text, int at, @Nullable String name, boolean hasElements) {
    int tagEnd = tagEnd(text, at);
    if (name != null) {
      return attribute(text, at, tagEnd, name);
    }
    return hasElements ? null : between(text, tagEnd + 1);
  }

  /** Where the tag's {@code >} is. */
  private static int tagEnd(String text, int at) {
    char quote = 0;
    int end = at;
    while (end < text.length() && (quote != 0 || text.charAt(end) != '>')) {
      char c = text.charAt(end);
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      end++;
    }
    return end;
  }

  private static @Nullable Range attribute(String text, int at, int tagEnd, String name) {
    var attributes = ATTRIBUTE.matcher(text).region(at, tagEnd);
    while (attributes.find()) {
      if (name.equals(attributes.group(2)) && !"xmlns".equals(attributes.group(1))) {
        int value = attributes.group(3) == null ? 4 : 3;
        return new Range(attributes.start(value), attributes.end(value));
      }
    }
    return null;
  }

  private static Range between(String text, int from) {
    int at = from;
    while (at < text.length() && !text.startsWith("</", at)) {
      if (text.startsWith("<!--", at)) {
        at = behind(text, "-->", at);
      } else if (text.startsWith(CDATA, at)) {
        at = behind(text, "]]>", at);
      } else if (text.startsWith("<?", at)) {
        at = behind(text, "?>", at);
      } else {
        at++;
      }
    }
    int start = from;
    while (start < at && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = at;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean one =
        text.startsWith(CDATA, start) && text.indexOf("]]>", start) == end - "]]>".length();
    return one ? new Range(start + CDATA.length(), end - "]]>".length()) : new Range(from, at);
  }

  private static int behind(String text, String what, int from) {
    int found = text.indexOf(what, from);
    return found < 0 ? text.length() : found + what.length();
  }
}
