package dev.crossdock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteCommandTest {

  private static final String INVOICES = "mappings/x12/004010/810.write.examples/full/input.json";

  @TempDir Path folder = Path.of("");

  private final StringWriter errors = new StringWriter();

  @Test
  void writesAnInterchangeFromUsToThePartner() throws IOException {
    var output = folder.resolve("invoices.edi");
    int code =
        run(INVOICES, "--as", "x12/810", "--control-number", "77", "--output", output.toString());
    assertThat(code).isEqualTo(ExitCodes.OK);
    assertThat(Files.readString(output, StandardCharsets.ISO_8859_1))
        .startsWith("ISA*00*          *00*          *ZZ*EXAMPLEDIST    *01*961234567      *")
        .contains("*000000077*0*P*>~GS*IN*EXAMPLEDIST*961234567*", "~ST*810*0002~")
        .endsWith("~GE*2*77~IEA*1*000000077~");
  }

  @Test
  void aDecimalKeepsEveryDigit() throws IOException {
    var output = folder.resolve("order.edi");
    var order =
        Files.readString(Path.of("mappings/x12/004010/850.write.examples/full/input.json"))
            .replace("\"amount\": 1.25", "\"amount\": 12345678901234.891");
    var input = Files.writeString(folder.resolve("order.json"), order);
    run(input.toString(), "--as", "x12/850", "--output", output.toString());
    assertThat(output).content(StandardCharsets.ISO_8859_1).contains("*12345678901234.891*");
  }

  @Test
  void writesNothingThatCannotBeWritten() {
    var output = folder.resolve("none.edi");
    var bad = INVOICES.replace("full", "bad");
    assertThat(run(bad, "--as", "x12/810", "--output", output.toString()))
        .isEqualTo(ExitCodes.VIOLATIONS);
    assertThat(output).doesNotExist();
    assertThat(errors.toString())
        .contains("error value-holds-delimiter", "(parties[0].name)", "(number)");
  }

  @Test
  void saysWhatIsMisused() {
    assertThat(run(INVOICES, "--as", "x12/999")).isEqualTo(ExitCodes.USAGE);
    assertThat(errors.toString()).contains("There is no outbound map for 999");
  }

  private int run(String file, String... arguments) {
    var all = new String[arguments.length + 4];
    all[0] = "write";
    all[1] = file;
    all[2] = "--partner";
    all[3] = "alder";
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return Main.commandLine().setErr(new PrintWriter(errors, true)).execute(all);
  }
}
