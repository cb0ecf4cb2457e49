package dev.crossdock.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.condition.DocumentFields;
import dev.crossdock.config.Usage;
import dev.crossdock.config.yaml.PartnerFiles;
import dev.crossdock.config.yaml.References;
import dev.crossdock.config.yaml.YamlPartners;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.diagnostics.WritingCode;
import dev.crossdock.edi.write.InterchangeWriter;
import dev.crossdock.mapping.Maps;
import dev.crossdock.mapping.write.FileOutboundMaps;
import dev.crossdock.mapping.write.OutboundMaps;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentToAccept;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.jdbc.JdbcTransmissions;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundCheckingTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private static final String PARTNER =
      """
      id: harbor
      name: Harbor
      identifiers: [{scheme: x12, qualifier: ZZ, id: HARBOR}]
      channels:
        sftp: {kind: sftp, publicKeys: ["file:nowhere"]}
      agreements:
        orders:
          document: order
          usage: test
          direction: out
          format: x12/850/004010
          through: sftp
          delimiters: {segment: "\\n", element: "|"}
      """;

  @TempDir Path home;

  private String partner = PARTNER;
  private String crossReferences = "";
  private final List<Violation> violations = new ArrayList<>();

  @Test
  void anAgreementMayNameOtherDelimiters() throws IOException {
    var outgoing = check("A * B").orElseThrow();
    assertThat(violations).noneMatch(Violation::isError);
    assertThat(InterchangeWriter.write(outgoing.envelope(), List.of(outgoing.message())))
        .asString(ISO_8859_1)
        .startsWith("ISA|00|          |00|          |ZZ|EXAMPLEDIST    |ZZ|HARBOR         |")
        .contains("|0|T|>\nGS|PO|EXAMPLEDIST|HARBOR|", "\nPID|F||||A * B\n");
  }

  @Test
  void aValueThatHoldsOneOfThemCanNotBeWritten() throws IOException {
    check("A|B");
    assertThat(violations)
        .filteredOn(Violation::isError)
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.code()).isEqualTo(WritingCode.VALUE_HOLDS_DELIMITER);
              assertThat(v.path()).isEqualTo("lines[0].description");
              assertThat(v.message()).endsWith("It would stand in PID05 of the 850.");
            });
  }

  @Test
  void whatThePartnerCallsTheItemStandsBesideWhatWeCallIt() throws IOException {
    crossReferences = "crossReferences: {items: {theirs: seller, ours: gtin}}\n";
    items("S-1,4012345000009");
    var outgoing = check("A").orElseThrow();
    assertThat(violations).noneMatch(Violation::isError);
    assertThat(InterchangeWriter.write(outgoing.envelope(), List.of(outgoing.message())))
        .asString(ISO_8859_1)
        .contains("|VN|S-1");
    assertThat(outgoing.version().orElseThrow().files()).containsKey("x12/004010/850.write.yaml");
    assertThat(outgoing.version().orElseThrow().files().keySet())
        .anyMatch(name -> name.endsWith("items.csv"));
  }

  /** {@code mapVersion} of a document that was sent, by an interchange and by a file. */
  @ParameterizedTest
  @ValueSource(strings = {"x12/850/004010", "fixed/heath-orders"})
  void otherCrossReferencesAreAnotherVersionOfWhatIsSent(String format) throws IOException {
    partner = PARTNER.replaceFirst("    delimiters:.*\n", "").replace("x12/850/004010", format);
    var without = version();
    crossReferences = "crossReferences: {items: {theirs: seller, ours: gtin}}\n";
    items("S-1,4012345000009");
    var before = version();
    items("S-2,4012345000009");
    var changed = version();
    items("S-1,4012345000009");

    assertThat(List.of(without, before, changed)).doesNotHaveDuplicates();
    assertThat(version()).isEqualTo(before);
  }

  private void items(String line) throws IOException {
    Files.createDirectories(home.resolve("partners/harbor"));
    Files.writeString(home.resolve("partners/harbor/items.csv"), "theirs,ours\n" + line + "\n");
  }

  private String version() throws IOException {
    return outgoing("A").orElseThrow().version().orElseThrow().hash();
  }

  private Optional<OutgoingMessage> check(String description) throws IOException {
    return outgoing(description).map(OutgoingMessage.class::cast);
  }

  private Optional<? extends Outgoing> outgoing(String description) throws IOException {
    var folder = Files.createDirectories(home.resolve("partners"));
    Files.copy(
        Path.of("partners/company.yaml"),
        folder.resolve("company.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(folder.resolve("harbor.yaml"), partner + crossReferences);
    var partners =
        new YamlPartners(
            new PartnerFiles(
                folder,
                new References(home, home, Map.of()),
                map -> true,
                DocumentFields.below(Path.of("canonical-schemas"))));
    partners.reload();
    var harbor = partners.byId("harbor").orElseThrow();
    var maps = OutboundMaps.load(Path.of("mappings"));
    var files = new FileOutboundMaps(Path.of("mappings"), Maps.load(Path.of("mappings")));
    return new OutboundChecking(
            new MessageChecking(partners, () -> maps, Clock.systemUTC()),
            new FileChecking(() -> files),
            new JdbcTransmissions(POSTGRES.jdbi()))
        .check(order(description), harbor, harbor.agreements().get(0), violations);
  }

  private static DocumentToAccept order(String description) {
    return new DocumentToAccept(
        1,
        new DocumentEntry.Place(new TransmissionNumber(1), 1, 1, 1),
        "order",
        DocumentEntry.HANDED_OVER,
        "harbor",
        Usage.TEST,
        "orders",
        new byte[0],
        """
        {"type": "order", "number": "1", "issueDate": "2026-11-21", "purpose": "original",
         "lines": [{"number": "1", "item": {"gtin": "4012345000009"}, "description": "%s",
           "quantity": {"value": 12, "unit": "EA"}}]}\
        """
            .formatted(description),
        false,
        false);
  }
}
