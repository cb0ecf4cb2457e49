package dev.crossdock.camel.target;

import dev.crossdock.delivery.DeliveryTask;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a target gets: the document, and what it needs to know to route and to drop repeats. */
final class TargetMessage {
  private TargetMessage() {}

  /** Canonical JSON as text, or the bytes of what goes out. */
  static Object of(DeliveryTask task) {
    var json = task.json();
    if (json != null) {
      return json;
    }
    var raw = task.raw();
    return raw != null ? raw : "";
  }

  /** Names in the words of design, such as {@code document-id}; the caller writes them its way. */
  static void describe(DeliveryTask task, BiConsumer<String, Object> header) {
    header.accept("DocumentId", task.documentId());
    header.accept("DocumentType", task.type());
    header.accept("Usage", task.usage());
    put(header, "Partner", task.partner());
    put(header, "DocumentNumber", task.documentNumber());
    put(header, "OrderKey", task.orderKey());
  }

  private static void put(BiConsumer<String, Object> header, String name, @Nullable String value) {
    if (value != null) {
      header.accept(name, value);
    }
  }
}
