package dev.crossdock.mapping.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.diagnostics.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandOverTest {

  private static final String ENVELOPE =
      """
      {"to": "dogwood", "usage": "test", "documents": [
        {"type": "order", "number": "1"},
        {"type": "order", "number": "2",
         "lines": [{"quantity": {"value": 3}}, {"quantity": {"value": "x"}}]}
      ]}
      """;

  @Test
  void aDecimalKeepsEveryDigit() throws IOException {
    var amount = "12345678901234567.8900";
    for (var json : List.of("{\"a\": %s}", "[{\"a\": %s}]", "{\"documents\": [{\"a\": %s}]}")) {
      assertThat(Canonical.all(json.formatted(amount).getBytes(UTF_8)))
          .containsExactly("{\"a\":" + amount + "}");
    }
  }

  @Test
  void anEnvelopeSaysWhomTheDocumentsAreFor() throws IOException {
    var found = scan(ENVELOPE);
    assertThat(found.to()).isEqualTo("dogwood");
    assertThat(found.usage()).isEqualTo("test");
    assertThat(found.documents()).isEqualTo(2);
    assertThat(found.wrong()).isNull();
  }

  @Test
  void aLoneDocumentIsNoEnvelopeWhateverItsFields() throws IOException {
    var found = scan("\uFEFF \n {\"to\": \"x\", \"type\": \"order\"}");
    assertThat(found.to()).isNull();
    assertThat(found.documents()).isEqualTo(1);
    assertThat(read("\uFEFF \n {\"to\": \"x\", \"type\": \"order\"}")).hasSize(1);
  }

  @Test
  void readingGoesOnBehindAnyDocument() throws IOException {
    var all = read(ENVELOPE);
    assertThat(all).extracting(HandedOver.Document::no).containsExactly(1, 2);
    var bytes = ENVELOPE.getBytes(UTF_8);
    int behind = (int) all.get(0).to();
    try (var rest =
        HandedOver.open(
            new ByteArrayInputStream(bytes, behind, bytes.length - behind), behind, 2, 35, 2)) {
      assertThat(rest.next()).isEqualTo(all.get(1));
      assertThat(rest.next()).isNull();
    }
  }

  @Test
  void aFieldIsFoundByLineColumnAndOffset() throws IOException {
    var document = read(ENVELOPE).get(1);
    var bytes = ENVELOPE.getBytes(UTF_8);
    int from = (int) document.from();
    var json = new ByteArrayInputStream(bytes, from, bytes.length - from);
    var places =
        JsonPlaces.of(json, "/documents/1", document.from(), document.line(), document.column());
    assertThat(places.of("lines[1].quantity.value"))
        .isEqualTo(placed("/documents/1/lines/1/quantity/value", 4, "\"x\""));
    assertThat(places.of("number")).isEqualTo(placed("/documents/1/number", 3, "\"2\""));
    assertThat(Objects.requireNonNull(places.of("lines[1].item.gtin")).segment())
        .isEqualTo("/documents/1/lines/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"a\": 1}, 2]                    | 1 | 12 | A document is an object",
        "[]                                 | 1 | 2  | no document",
        "[{\"a\": 1                         | 1 | 9  | end-of-input",
        "[{\"a\": 1, \"a\": 2}]             | 1 | 14 | Duplicate field",
        "[{\"a\": 1}] x                     | 1 | 13 | Unrecognized token",
        "{\"documents\": [{}], \"for\": \"x\"} | 1 | 27 | no \"for\"",
        "UNB+UNOC:3                         | 1 | 4  | Unrecognized token",
      })
  void whatIsNoHandOverIsRefusedWithItsPlace(String json, long line, long column, String why)
      throws IOException {
    var wrong = Objects.requireNonNull(scan(json).wrong());
    assertThat(wrong.message()).contains(why);
    var place = Objects.requireNonNull(wrong.place());
    assertThat(place.line()).isEqualTo(line);
    assertThat(place.column()).isBetween(column - 1, column + 1);
    assertThatThrownBy(() -> Canonical.all(json.getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line " + line);
  }

  @Test
  void aNumberThatFillsTheMemoryIsAbsurd() {
    assertThat(Canonical.isAbsurd(Canonical.tree("1e999999999"))).isTrue();
    assertThat(Canonical.isAbsurd(Canonical.tree("12345678901234567.8900"))).isFalse();
  }

  @Test
  void whatNoTextMayHoldIsFoundInNamesAndTexts() throws IOException {
    var bad =
        "[{\"a\": {\"b\": [\"x\", \"y\\u0000\"]}}, {\"c\\u0007\": 1}, {\"d\": \"\u0001\u0085\"},"
            + " {\"d\": 1}]";
    assertThat(scan(bad).documents()).isEqualTo(4);
    assertThat(read(bad))
        .extracting(d -> Senseless.in(d.tree()).stream().map(v -> v.path()).toList())
        .containsExactly(List.of("a.b[1]"), List.of(""), List.of("d"), List.of());
  }

  @Test
  void aByteThatIsNotUtf8LeavesTheOtherDocumentsAlone() throws IOException {
    var bad =
        "[{\"a\": \"x\u00e9\"}, {\"b\": 2}]".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(HandOver.scan(new ByteArrayInputStream(bad)).wrong()).isNull();
    try (var documents = HandedOver.open(new ByteArrayInputStream(bad), 0, 1, 1, 1)) {
      var first = Objects.requireNonNull(documents.next());
      assertThat(Senseless.in(first.tree())).hasSize(1);
      var second = Objects.requireNonNull(documents.next());
      assertThat(Senseless.in(second.tree())).isEmpty();
    }
  }

  private static Place placed(String pointer, long line, String value) {
    int offset = ENVELOPE.indexOf(value);
    int column = offset - ENVELOPE.lastIndexOf('\n', offset);
    return new Place(pointer, 0, 0, 0, line, column, offset);
  }

  private static HandOver scan(String json) throws IOException {
    return HandOver.scan(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }

  private static List<HandedOver.Document> read(String json) throws IOException {
    var found = scan(json);
    var bytes = json.getBytes(UTF_8);
    int from = (int) found.from();
    var documents = new ArrayList<HandedOver.Document>();
    try (var reader =
        HandedOver.open(
            new ByteArrayInputStream(bytes, from, bytes.length - from),
            from,
            found.line(),
            found.column(),
            1)) {
      for (var next = reader.next(); next != null; next = reader.next()) {
        documents.add(next);
      }
    }
    return documents;
  }
}
