package dev.crossdock.mapping.json;

import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.RawText;
import dev.crossdock.mapping.tree.TreeRules;
import dev.crossdock.mapping.tree.TreeSources;
import org.jspecify.annotations.Nullable;

/** Where the values of a JSON document lie: of a string, what stands between its quotes. */
final class JsonSources extends TreeSources {

  JsonSources(FileFrame frame, RawText raw, TreeRules rules) {
    super(frame, raw, rules);
  }

  @Override
  protected Range range(String text, int at, @Nullable String name, boolean hasElements) {
    int end = at;
    if (at < text.length() && text.charAt(at) == '"') {
      for (end = at + 1; end < text.length() && text.charAt(end) != '"'; end++) {
        if (text.charAt(end) == '\\') {
          end++;
        }
      }
      return new Range(at + 1, Math.min(end, text.length()));
    }
    while (end < text.length()
        && ",]}".indexOf(text.charAt(end)) < 0
        && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Range(at, end);
  }
}
