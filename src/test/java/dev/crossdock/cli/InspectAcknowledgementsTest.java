package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code crossdock inspect} on what answers us: beside the envelope, what it says of what. */
class InspectAcknowledgementsTest {

  private static final String ISA =
      "ISA*00*          *00*          *ZZ*ALDER          *ZZ*EXAMPLEDIST   "
          + " *261129*1200*U*00401*000000031*0*P*>~\n";
  private static final String TA1 = "TA1*000000905*261129*1200*R*021~\n";
  private static final String GROUP =
      """
      GS*FA*ALDER*EXAMPLEDIST*20261129*1200*7*X*004010~
      ST*997*0001~
      AK1*PO*77~
      AK2*850*0001~
      AK5*A~
      AK2*850*0002~
      AK3*DTM*5**8~
      AK4*2*373*8*20261315~
      AK5*R*5~
      AK9*P*2*2*1~
      SE*10*0001~
      GE*1*7~
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void tellsWhatA997Says() throws IOException {
    assertThat(inspect(ISA + GROUP + "IEA*1*000000031~\n"))
        .contains("answer.edi: x12, 311 bytes, 1 document\n")
        .contains("  Group 1: FA 004010, from ALDER to EXAMPLEDIST, control number 7, 1 document\n")
        .contains(
            """
            segments, line 3, bytes 157 to 285
                   997 on group PO 77: accepted with errors
                     document 0001: accepted
                     document 0002: rejected. DTM #5 element 2: \
            """)
        .contains("(AK403 8)", "It was \"20261315\".");
  }

  @Test
  void tellsWhatATa1SaysThatIsAlone() throws IOException {
    assertThat(inspect(ISA + TA1 + "IEA*0*000000031~\n"))
        .contains("answer.edi: x12, 157 bytes, no documents\n")
        .contains("dated 261129 1200\n  TA1 on interchange 000000905: rejected. ", "(TA105 021)");
  }

  @Test
  void tellsATa1BeforeTheGroupsThatItCameWith() throws IOException {
    assertThat(inspect(ISA + TA1 + GROUP + "IEA*1*000000031~\n"))
        .containsSubsequence("TA1 on interchange 000000905", "Group 1", "997 on group PO 77");
  }

  @Test
  void tellsWhatAContrlSays() throws IOException {
    var text =
        "UNB+UNOC:3+4012345000009:14+9506000134529:14+261129:1200+31'UNH+1+CONTRL:D:3:UN'"
            + "UCI+17+9506000134529:14+4012345000009:14+7'UCM+1+ORDERS:D:96A:UN+4+12'UNT+4+1'UNZ+1+31'";
    assertThat(inspect(text))
        .contains("       CONTRL on interchange 17: ", "         document 1: rejected. ")
        .contains("(0085 12)");
  }

  @Test
  void tellsAScriptTheSame() throws IOException {
    var report =
        new JsonMapper().readTree(inspect(ISA + TA1 + GROUP + "IEA*1*000000031~", "--json"));
    assertThat(report.at("/interchanges/0/says/0").asText())
        .startsWith("TA1 on interchange 000000905: rejected.");
    assertThat(report.at("/interchanges/0/documents/0/says")).hasSize(3);
  }

  @Test
  void documentsThatAreNoAcknowledgementsSayNothing() throws IOException {
    var order = Files.readString(Path.of("mappings/x12/004010/850.examples/full/input.edi"));
    assertThat(inspect(order)).contains("850 004010").doesNotContain(" on group", " that does not");
    assertThat(inspect(order, "--json")).doesNotContain("\"says\"");
  }

  private String inspect(String text, String... options) throws IOException {
    var file = Files.writeString(folder.resolve("answer.edi"), text);
    var out = new StringWriter();
    var arguments = new ArrayList<>(List.of("inspect", file.toString()));
    arguments.addAll(List.of(options));
    assertThat(
            Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute(arguments.toArray(new String[0])))
        .isEqualTo(ExitCodes.OK);
    return out.toString();
  }
}
