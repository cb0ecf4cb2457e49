package dev.crossdock.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.canonical.DocumentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class CanonicalModelTest {

  private static final Path FOLDER = Path.of("canonical-schemas");

  private static final String HEAD =
      """
      # The canonical model

      Whatever format a partner uses, Crossdock maps it to one of these documents, checks it by one set of rules and hands it on in this form. This page is made from `canonical-schemas/`; correct it there.

      ```mermaid
      flowchart LR
        orderChange[order-change] -- changes --> order
        orderResponse[order-response] -- answers --> order
        warehouseOrder[warehouse-order] -- for --> order
        warehouseConfirmation[warehouse-confirmation] -- confirms --> warehouseOrder
        shipment -- delivers --> order
        warehouseConfirmation -. becomes .-> shipment
        shipmentStatus[shipment-status] -- follows --> shipment
        receipt -- counts --> shipment
        invoice -- bills --> order
        invoice -- names --> shipment
        invoice -- credits --> invoice
        transfer -- moves stock --> inventoryPosition[inventory-position]
        receipt -- adds to --> inventoryPosition
        inventoryAdjustment[inventory-adjustment] -- corrects --> inventoryPosition
        acknowledgement -- says the outcome of --> anyDocument((any document))
        businessEvent[business-event] -- tells what happened to --> anyDocument
      ```

      - **One vocabulary.** The same thing has the same name in every document; terms follow UBL 2 where it has one. A quantity says what it is: `orderedQuantity`, `confirmedQuantity`, `shippedQuantity`, `receivedQuantity`, `invoicedQuantity`; what an order, a warehouse order or a transfer asks for is `quantity`.
      - **Order.** The order a document is about is `order`, its line `orderLineNumber`; documents of one order are delivered in sequence. Every other document is an entry of `references`.
      - **Absent is absent.** There is no null and no empty list. Decimals stay decimals. A date without a zone is local to who sent it and is never moved.
      - **Codes** of the sender stay beside what they were read as: `statusCode` beside `status`, `roleCode` beside `role`.
      - **Where from.** `source` names transmission, envelope and place in the raw bytes; lines and packages know their own place.
      - **Change.** Within v1 only additions: new documents, optional fields, further values of a list. `crossdock lint` compares with `canonical-schemas/released-v1.json`, what was released last. Readers must let pass what they don't know.

      Required fields are **bold**. An example of each document, the least and a full one, lies in `canonical-schemas/<document>/v1/examples/`; what is checked beyond the schema is in the [runbook](runbook.md) under its codes.
      """;

  @Test
  void isMadeFromTheSchemas() throws IOException {
    var out = new StringBuilder(HEAD);
    out.append("\n| document | what it is |\n|---|---|\n");
    for (var type : DocumentType.values()) {
      var what = schema(type.id()).path("description").asText();
      out.append("| [%s](#%s) | %s |\n".formatted(type.id(), type.id(), what));
    }
    for (var type : DocumentType.values()) {
      var schema = schema(type.id());
      table(out, "## " + type.id(), schema);
      schema
          .path("$defs")
          .properties()
          .forEach(def -> table(out, "### " + def.getKey(), def.getValue()));
    }
    out.append("\n## What several documents are made of\n");
    schema("common")
        .path("$defs")
        .properties()
        .forEach(def -> table(out, "### " + def.getKey(), def.getValue()));
    new GeneratedPage(Path.of("docs/canonical-model.md")).mustBe(out.toString());
  }

  @Test
  void consoleKnowsEveryType() throws IOException {
    var page = Files.readString(Path.of("src/main/webui/src/crossdock/parts/names.ts"));
    for (var type : DocumentType.values()) {
      assertThat(page).contains("'" + type.id() + "'");
    }
  }

  @Test
  void agreementsMayNameEveryType() throws IOException {
    var schema =
        new JsonMapper()
            .readTree(Files.readString(Path.of("src/main/resources/partners/partner.schema.json")));
    var named = new ArrayList<String>();
    schema
        .at("/properties/agreements/additionalProperties/properties/document/enum")
        .forEach(name -> named.add(name.asText()));
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DocumentType.values()).map(DocumentType::id).toList());
  }

  private static void table(StringBuilder out, String heading, JsonNode schema) {
    out.append('\n').append(heading).append("\n\n");
    out.append(schema.path("description").asText()).append('\n');
    if (!schema.has("properties")) {
      return;
    }
    var required = schema.path("required").toString();
    out.append("\n| field | type | meaning |\n|---|---|---|\n");
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              var name = '`' + field.getKey() + '`';
              out.append(
                  "| %s | %s | %s |\n"
                      .formatted(
                          required.contains('"' + field.getKey() + '"') ? "**" + name + "**" : name,
                          type(field.getValue()),
                          field.getValue().path("description").asText()));
            });
  }

  private static String type(JsonNode field) {
    if (field.has("items")) {
      return "list of " + type(field.path("items"));
    }
    if (field.has("$ref")) {
      var name = field.path("$ref").asText().replaceFirst(".*/", "");
      return "[%s](#%s)".formatted(name, name.toLowerCase(Locale.ROOT));
    }
    if (field.has("const")) {
      return '`' + field.path("const").asText() + '`';
    }
    if (field.has("enum")) {
      return StreamSupport.stream(field.path("enum").spliterator(), false)
          .map(value -> '`' + value.asText() + '`')
          .collect(Collectors.joining(", "));
    }
    if (field.path("format").asText().equals("date")) {
      return "date";
    }
    return field.path("type").asText();
  }

  private static JsonNode schema(String type) throws IOException {
    var file = FOLDER.resolve(type).resolve("v1").resolve(type + ".schema.json");
    return new JsonMapper().readTree(Files.readString(file));
  }
}
