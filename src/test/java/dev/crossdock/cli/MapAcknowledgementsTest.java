package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code crossdock map} on what has no map because it is not a document: an acknowledgement. */
class MapAcknowledgementsTest {

  private static final String ISA =
      "ISA*00*          *00*          *ZZ*ALDER          *ZZ*EXAMPLEDIST   "
          + " *261129*1200*U*00401*000000031*0*P*>~\n";

  @TempDir Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void tellsWhatA997Says() throws IOException {
    var text =
        ISA
            + """
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
            IEA*1*000000031~
            """;
    assertThat(map(text)).isEqualTo(ExitCodes.OK);
    assertThat(out.toString()).isEmpty();
    assertThat(errors.toString())
        .contains("answer.edi:3: 997 on group PO 77: accepted with errors")
        .contains("document 0001: accepted\n")
        .contains(
            "document 0002: rejected. DTM #5 element 2: ", "(AK403 8)", "It was \"20261315\".");
  }

  @Test
  void tellsWhatATa1Says() throws IOException {
    assertThat(map(ISA + "TA1*000000905*261129*1200*R*021~\nIEA*0*000000031~\n"))
        .isEqualTo(ExitCodes.OK);
    assertThat(errors.toString())
        .contains("answer.edi: TA1 on interchange 000000905: rejected. ", "(TA105 021)");
  }

  @Test
  void tellsWhatAContrlSays() throws IOException {
    var text =
        "UNB+UNOC:3+4012345000009:14+9506000134529:14+261129:1200+31'UNH+1+CONTRL:D:3:UN'"
            + "UCI+17+9506000134529:14+4012345000009:14+7'UCM+1+ORDERS:D:96A:UN+4+12'UNT+4+1'UNZ+1+31'";
    assertThat(map(text)).isEqualTo(ExitCodes.OK);
    assertThat(errors.toString())
        .contains("CONTRL on interchange 17: ", "document 1: rejected. ", "(0085 12)");
  }

  private int map(String text) throws IOException {
    var file = Files.writeString(folder.resolve("answer.edi"), text);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute("map", file.toString());
  }
}
