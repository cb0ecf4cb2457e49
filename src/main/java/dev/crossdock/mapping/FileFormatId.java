package dev.crossdock.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What files of a kind without envelopes are called.
 *
 * @param standard {@code csv}, {@code fixed}, {@code xml}, {@code json} or {@code ubl}
 * @param message {@code Order} for ubl, the document type for csv, else the name of the map
 */
public record FileFormatId(String standard, String message, @Nullable String version) {

  /** By the map that reads them: {@code ubl/2.1/Order}, {@code csv/order/standard}. */
  static FileFormatId of(String map, String document) {
    var parts = map.split("/", -1);
    return switch (parts[0]) {
      case "ubl" -> new FileFormatId("ubl", parts[parts.length - 1], parts[1]);
      case "csv" -> new FileFormatId("csv", document, null);
      default -> new FileFormatId(parts[0], map.substring(parts[0].length() + 1), null);
    };
  }

  /** The map that reads a format where none is agreed. */
  public static String map(String standard, String message, @Nullable String version) {
    return switch (standard) {
      case "ubl" -> "ubl/" + version + '/' + message;
      case "csv" -> "csv/" + message + "/standard";
      default -> standard + '/' + message;
    };
  }
}
