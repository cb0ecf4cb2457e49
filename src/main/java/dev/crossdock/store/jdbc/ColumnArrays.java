package dev.crossdock.store.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;
import org.jspecify.annotations.Nullable;

/** Rows turned into one SQL array a column, for inserts through {@code unnest}. */
public final class ColumnArrays<T> {

  private final Handle handle;
  private final Collection<T> rows;

  public ColumnArrays(Handle handle, Collection<T> rows) {
    this.handle = handle;
    this.rows = rows;
  }

  public Argument text(Function<T, @Nullable String> column) {
    return array("text", column);
  }

  public Argument integer(Function<T, @Nullable Integer> column) {
    return array("int4", column);
  }

  public Argument bigint(Function<T, @Nullable Long> column) {
    return array("int8", column);
  }

  /** Byte arrays; empty ones become null. */
  public Argument bytes(Function<T, byte[]> column) {
    var values = new @Nullable Object[rows.size()];
    int i = 0;
    for (T row : rows) {
      byte[] value = column.apply(row);
      values[i++] = value.length == 0 ? null : value;
    }
    return array("bytea", Arrays.copyOf(values, values.length, byte[][].class));
  }

  private Argument array(String type, Function<T, ? extends @Nullable Object> column) {
    var values = new @Nullable Object[rows.size()];
    int i = 0;
    for (T row : rows) {
      values[i++] = column.apply(row);
    }
    return array(type, values);
  }

  private Argument array(String type, @Nullable Object[] values) {
    try {
      var array = handle.getConnection().createArrayOf(type, values);
      return (position, statement, context) -> statement.setArray(position, array);
    } catch (SQLException e) {
      throw new UnableToCreateStatementException("array of " + type, e, null);
    }
  }
}
