package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.canonical.Moment;
import dev.crossdock.canonical.Order;
import dev.crossdock.canonical.OtherDate;
import dev.crossdock.canonical.OtherQuantity;
import dev.crossdock.canonical.Quantity;
import dev.crossdock.diagnostics.MappingCode;
import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a map's {@code named ... else LIST} does with a code that has no component of its own. */
@NullUnmarked
class NamedElseOthersTest {

  @TempDir Path mappings;

  private FileMapper mapper;

  @BeforeEach
  void map() throws IOException {
    write(
        "json/orders.map.yaml",
        """
        document: order
        json:
          required: [no]
          dateFormats: [yyyy-MM-dd]
        """);
    write("codes/dates.yaml", "\"002\": requestedDelivery\n");
    write("codes/quantities.yaml", "\"21\": quantity\n");
    write("codes/units.yaml", "EA: EA\nCA: CS\n");
    write("codes/zones.yaml", "UT: \"+00:00\"\n");
    write(
        "json/orders.smooks.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <smooks-resource-list xmlns="https://www.smooks.org/xsd/smooks-2.0.xsd">
          <reader class="dev.crossdock.mapping.reader.FileReader"/>
          <resource-config selector="document">
            <resource>dev.crossdock.mapping.bind.Bind</resource>
            <param name="bind">
              number    = no
              issueDate = date
              purpose   = 'original'
            </param>
          </resource-config>
          <resource-config selector="dates">
            <resource>dev.crossdock.mapping.bind.Bind</resource>
            <param name="bind">
              dates.* = date named code by dates else others
            </param>
          </resource-config>
          <resource-config selector="lines">
            <resource>dev.crossdock.mapping.bind.Open</resource>
            <param name="open">lines[]</param>
          </resource-config>
          <resource-config selector="lines">
            <resource>dev.crossdock.mapping.bind.Bind</resource>
            <param name="bind">
              on OrderLine:
                number  = no
                *.value = amount named code by quantities else otherQuantities
                *.unit  = unit by units named code by quantities else otherQuantities
            </param>
          </resource-config>
        </smooks-resource-list>
        """);
    mapper = Maps.load(mappings).file("json/orders").orElseThrow();
  }

  @Test
  void keepsADateWithItsCode() throws IOException {
    var order =
        order(
            """
            {"no": "1", "date": "2026-11-21", "dates": [
              {"code": "002", "date": "2026-12-01"},
              {"code": "814", "date": "2026-12-05"},
              {"code": "002", "date": "2026-12-09"}]}
            """);
    assertThat(order.dates().requestedDelivery()).isEqualTo(Moment.parse("2026-12-01"));
    assertThat(order.dates().others())
        .containsExactly(
            new OtherDate("814", Moment.parse("2026-12-05"), null),
            new OtherDate("002", Moment.parse("2026-12-09"), null));
  }

  @Test
  void keepsValueAndUnitTogether() throws IOException {
    var order =
        order(
            """
            {"no": "1", "date": "2026-11-21", "lines": [
              {"no": "1", "code": "21", "amount": "7", "unit": "EA"},
              {"no": "2", "code": "192", "amount": "2", "unit": "CA"}]}
            """);
    assertThat(order.lines().get(0).quantity())
        .isEqualTo(new Quantity(new BigDecimal(7), "EA", null));
    assertThat(order.lines().get(0).otherQuantities()).isEmpty();
    assertThat(order.lines().get(1).otherQuantities())
        .containsExactly(new OtherQuantity("192", new Quantity(new BigDecimal(2), "CS", null)));
  }

  @Test
  void tellsAValueWithoutACode() throws IOException {
    var mapped =
        read("{\"no\": \"1\", \"date\": \"2026-11-21\", \"dates\": [{\"date\": \"2026-12-01\"}]}");
    assertThat(mapped.violations()).extracting("code").containsExactly(MappingCode.VALUE_MISSING);
  }

  private Order order(String json) throws IOException {
    var mapped = read(json);
    assertThat(mapped.violations()).isEmpty();
    return (Order) mapped.document();
  }

  private MappedDocument read(String json) throws IOException {
    try (var documents = mapper.format().open(RawBytes.of(json.getBytes(StandardCharsets.UTF_8)))) {
      return mapper.map(documents.next(), null);
    }
  }

  private void write(String file, String text) throws IOException {
    var path = mappings.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
