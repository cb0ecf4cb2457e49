package dev.crossdock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.crossdock.canonical.AllowanceReason;
import dev.crossdock.canonical.InvoiceDates;
import dev.crossdock.canonical.InvoiceTotals;
import dev.crossdock.canonical.InvoiceType;
import dev.crossdock.canonical.ItemIds;
import dev.crossdock.canonical.OrderDates;
import dev.crossdock.canonical.OrderTotals;
import dev.crossdock.canonical.OrderType;
import dev.crossdock.canonical.PartyId;
import dev.crossdock.canonical.PartyRole;
import dev.crossdock.canonical.PriceType;
import dev.crossdock.canonical.Purpose;
import dev.crossdock.canonical.ReceiptDates;
import dev.crossdock.canonical.Reference;
import dev.crossdock.canonical.ShipmentDates;
import dev.crossdock.canonical.StockQuantities;
import dev.crossdock.canonical.SubLineRelation;
import dev.crossdock.canonical.TaxCategory;
import dev.crossdock.canonical.TaxType;
import dev.crossdock.canonical.TransportMode;
import dev.crossdock.canonical.Units;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The code lists of {@code mappings/codes}: what they mean there is, and where they are from. */
class CodeListsTest {

  private static final Path FOLDER = Path.of("mappings", "codes");
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static List<String> lists() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && file.getNameCount() > 3)
          .map(file -> FOLDER.relativize(file).toString().replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void namesItsSourceAndHasNoCodeTwice(String list) throws IOException {
    var head =
        Files.readAllLines(file(list)).stream()
            .takeWhile(line -> line.startsWith("#"))
            .map(line -> line.substring(1).strip())
            .collect(Collectors.joining(" "));
    assertThat(head).contains("Source: ");
    assertThat(read(list)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"x12/355", "x12/188", "x12/639-unit", "edifact/6411"})
  void unitsAreUnits(String list) throws IOException {
    assertThat(meanings(list)).allMatch(Units::isKnown);
  }

  @ParameterizedTest
  @CsvSource({"x12/103", "edifact/7065"})
  void packagesAreThoseOfRecommendation21(String list) throws IOException {
    assertThat(meanings(list)).allMatch(code -> code.equals("ZZ") || Units.isKnown("X" + code));
  }

  @Test
  void meaningsAreThoseOfTheModel() throws IOException {
    all(PartyRole.class, "x12/98", "edifact/3035");
    all(Reference.Type.class, "x12/128", "edifact/1153", "ubl/document-type");
    all(AllowanceReason.class, "x12/1300", "edifact/5189", "edifact/7161", "ubl/allowance-reason");
    all(OrderType.class, "x12/92", "edifact/1001");
    all(InvoiceType.class, "x12/640", "edifact/1001-invoice");
    all(PriceType.class, "x12/639", "x12/236", "edifact/5125", "edifact/5375", "edifact/5387");
    all(PartyId.Scheme.class, "x12/66", "edifact/3055", "ubl/party-id");
    all(TransportMode.class, "x12/91", "edifact/8067", "ubl/transport-mode");
    all(TaxType.class, "x12/963", "edifact/5153");
    all(TaxCategory.class, "edifact/5305", "ubl/tax-category");
    all(Purpose.class, "x12/353", "edifact/1225", "csv/purpose");
    all(OrderDates.class, "x12/374", "x12/374-response", "x12/432");
    all(OrderDates.class, "edifact/2005", "edifact/2005-response");
    all(InvoiceDates.class, "x12/374-invoice", "edifact/2005-invoice");
    all(ShipmentDates.class, "x12/374-shipment", "edifact/2005-shipment");
    all(ReceiptDates.class, "x12/374-receipt", "edifact/2005-receipt");
    all(StockQuantities.class, "x12/673-stock", "edifact/6063-stock");
    all(InvoiceTotals.class, "x12/522-invoice", "edifact/5025-invoice");
    all(OrderTotals.class, "edifact/5025-order");
    all(SubLineRelation.class, "x12/662");
    all(ItemIds.class, "x12/235", "edifact/7143");
  }

  /** A unit that is translated is a code of the list that incoming messages are checked with. */
  @Test
  void unitsAreCodesOfX12() throws IOException {
    var grammar = YAML.readTree(Path.of("mappings", "x12", "004010", "codes.yaml").toFile());
    var codes = grammar.get("355").get("codes");
    assertThat(read("x12/355").keySet()).allMatch(codes::has);
    assertThat(codes.size()).isGreaterThan(780);
  }

  /** Codes that once meant something else here than the standard says. */
  @ParameterizedTest
  @CsvSource({
    "x12/355, GT, E4", // a gross kilogram, no gross ton
    "x12/355, TM, MBF", // a thousand board feet
    "x12/355, BI, BAR",
    "x12/355, SQ, SQR",
    "x12/355, P7, P7",
    "x12/355, 01, LBR",
    "x12/355, D2, E21",
    "x12/355, RO, D65",
    "x12/1300, F910, discount",
    "x12/1300, G970, small-order",
    "x12/1300, G470, restocking",
    "x12/1300, F970, rebate",
    "x12/128, TF, transfer",
    "x12/128, Q1, quotation",
    "x12/236, PRP, promotional",
    "x12/353, 46, cancellation",
    "x12/374, 118, requestedPickup",
    "x12/91, H, pickup", // customer pickup, no road
    "x12/432, 17, estimatedDelivery",
    "x12/963, CG, gst",
    "edifact/3035, HK, mark-for",
    "edifact/4221, IS, substituted",
    "edifact/4221, CC, complete",
    "edifact/7161, SF, rebate",
    "edifact/2005, 79, promisedShipment",
  })
  void meansWhatTheStandardSays(String list, String code, String meaning) throws IOException {
    assertThat(read(list)).containsEntry(code, meaning);
  }

  /** Codes whose meaning nothing of the model has, though another list has them otherwise. */
  @ParameterizedTest
  @CsvSource({
    "x12/355, CS",
    "x12/355, DS",
    "x12/355, SE",
    "x12/355, NT",
    "x12/1300, F050",
    "x12/1300, F180",
    "x12/1300, G740",
    "x12/128, BO",
    "x12/128, ACK",
    "x12/128, QC",
    "x12/128, TN",
    "x12/128, WO",
    "x12/236, MAP",
    "x12/236, PRO",
    "x12/374, 140",
    "x12/639, NE",
    "x12/432-invoice, 07", // an effective date
    "x12/963, UT",
    "edifact/3035-payer-bank, OI",
    "x12/92, RR",
    "x12/92, SO",
    "x12/92, BY",
    "edifact/4221, AE",
    "edifact/4221, AF",
    "edifact/4221, CO",
    "edifact/5305, A",
    "edifact/7161, FI",
    "edifact/7161, CAD",
    "edifact/5025-invoice, 165",
  })
  void isNotTakenForSomethingElse(String list, String code) throws IOException {
    assertThat(read(list)).doesNotContainKey(code);
  }

  private static void all(Class<?> type, String... lists) throws IOException {
    var words =
        type.isEnum()
            ? Arrays.stream(type.getEnumConstants())
                .map(value -> value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet())
            : Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    for (var list : lists) {
      assertThat(meanings(list)).as(list).allMatch((Predicate<String>) words::contains);
    }
  }

  private static Set<String> meanings(String list) throws IOException {
    return read(list).entrySet().stream()
        .filter(entry -> !entry.getKey().equals("*"))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  private static Map<String, String> read(String list) throws IOException {
    return YAML.readValue(file(list).toFile(), new TypeReference<Map<String, String>>() {});
  }

  private static Path file(String list) {
    return FOLDER.resolve(list + ".yaml");
  }
}
