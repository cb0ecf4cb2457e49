package dev.crossdock.camel.target;

import dev.crossdock.config.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a row; bean {@code tableDelivery}. The table has a unique column for the
 * idempotency key and one for the content; {@code columns} adds others, such as {@code
 * document_number=DocumentNumber,order_key=OrderKey}.
 */
public final class TableSteps {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern TABLE = Pattern.compile(NAME + "(\\." + NAME + ")?");
  private static final Pattern TYPE = Pattern.compile("text|json|jsonb|xml|bytea");

  public void present(Exchange exchange) {
    var task = Call.present(exchange);
    var target = Call.delivering(exchange).target();
    Map<String, Object> values = new HashMap<>();
    TargetMessage.describe(task, values::put);
    var message = exchange.getMessage();
    message.setHeader("key", task.idempotencyKey());
    message.setHeader("content", TargetMessage.of(task));
    columns(target).values().forEach(v -> message.setHeader(v, text(values.get(v))));
    message.setBody(insert(target));
    Call.started(exchange);
  }

  /** Throws {@link IllegalArgumentException} when a parameter is not an identifier. */
  static String insert(Target target) {
    var key = parameter(target, "keyColumn", "idempotency_key", NAME);
    var content = parameter(target, "contentColumn", "content", NAME);
    var type = parameter(target, "contentType", "text", TYPE);
    var table = parameter(target, "table", "", TABLE);
    List<String> names = new ArrayList<>(List.of(key, content));
    List<String> values = new ArrayList<>(List.of(":?key", "cast(:?content as " + type + ")"));
    columns(target)
        .forEach(
            (column, value) -> {
              names.add(column);
              values.add(":?" + value);
            });
    return "insert into "
        + table
        + " ("
        + String.join(", ", names)
        + ") values ("
        + String.join(", ", values)
        + ") on conflict do nothing";
  }

  private static Map<String, String> columns(Target target) {
    Map<String, String> columns = new HashMap<>();
    for (var pair : target.parameters().getOrDefault("columns", "").split(",", -1)) {
      var parts = pair.strip().split("=", 2);
      if (parts.length == 2) {
        columns.put(checked("columns", parts[0], NAME), checked("columns", parts[1], NAME));
      }
    }
    return columns;
  }

  private static String parameter(Target target, String name, String otherwise, Pattern allowed) {
    return checked(name, target.parameters().getOrDefault(name, otherwise), allowed);
  }

  private static String checked(String name, String value, Pattern allowed) {
    if (!allowed.matcher(value).matches()) {
      throw new IllegalArgumentException("Parameter " + name + " can't be '" + value + "'");
    }
    return value;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
