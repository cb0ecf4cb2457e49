package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agreement makes of a document, by {@code crossdock map --partner} and lint alike. */
class AgreedReadingTest {

  private static final String HOME = "crossdock.home";

  private static final String ORDER =
      """
      ISA*00*          *00*          *ZZ*ALDERFOODS     *ZZ*EXAMPLEDIST    *261121*1430*U*00401*000000103*0*P*>~
      GS*PO*ALDERFOODS*EXAMPLEDIST*20261121*1430*103*X*004010~
      ST*850*0001~
      BEG*00*SA*%s**20261121~
      PO1*1*5*%s*2**VN*S-1~
      SE*4*0001~
      GE*1*103~
      IEA*1*000000103~
      """;

  @TempDir Path home = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void copies() throws IOException {
    copy("canonical-schemas");
    copy("mappings/codes");
    copy("mappings/x12");
    Files.createDirectories(home.resolve("partners"));
    Files.copy(Path.of("partners/company.yaml"), home.resolve("partners/company.yaml"));
    System.setProperty(HOME, home.toString());
  }

  @AfterEach
  void restores() {
    System.clearProperty(HOME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x12/own", "x12/own.overlay.yaml", "x12/plain", "x12/plain.yaml"})
  void anOverlayIsNamedWithItsExtensionOrWithout(String name) throws IOException {
    for (var file : new String[] {"own.overlay.yaml", "plain.yaml"}) {
      Files.writeString(home.resolve("mappings/x12/" + file), "segments: {REF: {usage: M}}\n");
    }
    agreed("overlays: [" + name + "]");

    assertThat(lint()).isEmpty();
    assertThat(map(ORDER.formatted("PO-1", "EA"))).isEqualTo(ExitCodes.VIOLATIONS);
    assertThat(errors.toString()).contains("Mandatory segment REF is missing");
  }

  @Test
  void anOverlayThatIsNotThereIsTold() throws IOException {
    agreed("overlays: [x12/004010/850]");
    assertThat(lint()).contains("there is no overlay 'x12/004010/850'");
  }

  @Test
  void noSeverityLetsADocumentVanish() throws IOException {
    agreed("severities: {value-missing: warning, element-missing: warning}");
    assertThat(map(ORDER.formatted("", "EA"))).isEqualTo(ExitCodes.VIOLATIONS);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anUnknownUnitIsKeptAsItWasWritten() throws IOException {
    agreed("severities: {unit-unknown: warning}");
    assertThat(map(ORDER.formatted("PO-1", "QQ"))).isEqualTo(ExitCodes.OK);
    assertThat(out.toString().replaceAll("\\s", ""))
        .contains("\"quantity\":{\"value\":5,\"unit\":\"ZZ\",\"unitCode\":\"QQ\"}");
  }

  @Test
  void aValueThatWouldBeLostStaysAnError() throws IOException {
    agreed("severities: {number-invalid: warning, element-invalid: warning}");
    assertThat(lint()).contains("number-invalid stays an error");
  }

  private void agreed(String more) throws IOException {
    Files.writeString(
        home.resolve("partners/alder.yaml"),
        """
        id: alder
        name: Alder
        identifiers: [{scheme: x12, qualifier: ZZ, id: ALDERFOODS}]
        channels: {http: {kind: http, apiKeys: ["file:${data}/keys/alder.api-key-hash"]}}
        agreements:
          orders:
            document: order
            usage: production
            format: x12/850/004010
            targets: [erp-orders]
        """
            + "    "
            + more
            + '\n');
  }

  private String lint() throws IOException {
    return String.join(
        "\n",
        new Home(home)
            .partnerFindings().stream().filter(Finding::isError).map(Finding::message).toList());
  }

  private int map(String text) throws IOException {
    var file = Files.writeString(home.resolve("order.edi"), text);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute("map", file.toString(), "--partner", "alder");
  }

  private void copy(String folder) throws IOException {
    try (var files = Files.walk(Path.of(folder))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains(".examples")) {
          var to = home.resolve(file.toString());
          Files.createDirectories(Objects.requireNonNull(to.getParent()));
          Files.copy(file, to);
        }
      }
    }
  }
}
