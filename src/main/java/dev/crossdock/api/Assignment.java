package dev.crossdock.api;

import org.jspecify.annotations.Nullable;

/**
 * Who is to work on a case.
 *
 * @param assignee a user's name; null gives it back to its owner
 * @param owner a team; null leaves it as it is
 * @param version of the case that the person saw
 */
public record Assignment(
    @Nullable String assignee, @Nullable String owner, long version, @Nullable String reason) {

  static Assignment of(@Nullable Assignment asked) {
    if (asked == null || asked.version <= 0) {
      throw Unfit.malformed("An assignment names an assignee or owner and the case's version.");
    }
    return asked;
  }
}
