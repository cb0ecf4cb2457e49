package dev.crossdock.config.yaml;

import dev.crossdock.condition.DocumentCondition;
import dev.crossdock.diagnostics.ConfigurationCode;
import dev.crossdock.diagnostics.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses the conditions of a file. */
record ConditionReader(YamlTree tree, List<Finding> findings) {

  /**
   * The condition; null where there is none or it cannot be read, which is then among the findings.
   *
   * @param at where it stands
   */
  @Nullable DocumentCondition read(String at, @Nullable String text) {
    if (text == null) {
      return null;
    }
    var parsed = DocumentCondition.parse(text);
    parsed
        .problems()
        .forEach(
            problem ->
                findings.add(
                    tree.finding(
                        ConfigurationCode.CONDITION_INVALID, at, "in '" + text + "': " + problem)));
    return parsed.condition();
  }
}
