package dev.crossdock.cli.online;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Builds a path with a query of what was given. */
public final class Query {

  private final StringBuilder path;
  private char separator = '?';

  public Query(String path) {
    this.path = new StringBuilder(path);
  }

  /** Adds the parameter unless it is null. */
  public Query with(String name, @Nullable Object value) {
    if (value != null) {
      path.append(separator)
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
      separator = '&';
    }
    return this;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
