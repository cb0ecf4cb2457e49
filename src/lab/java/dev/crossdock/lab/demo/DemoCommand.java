package dev.crossdock.lab.demo;

import dev.crossdock.cli.AddedVerb;
import dev.crossdock.cli.PrintableOutput;
import dev.crossdock.cli.online.HubFile;
import dev.crossdock.cli.online.HubProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crossdock demo}. */
@Command(
    name = "demo",
    description = {
      "Start a hub, play three partners and an ERP, and show the outcome.",
      "It stays up until Ctrl-C; the console shows every document and case.",
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all came out as expected",
      "1:something did not, or the hub did not start",
      "64:wrong usage",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock demo",
      "  crossdock demo --once --data /tmp/crossdock-demo",
    })
public final class DemoCommand implements AddedVerb {

  @Spec @Nullable CommandSpec spec;

  @Option(names = "--once", description = "Stop when all is played; exit 0 if as expected, else 1")
  boolean once;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:CROSSDOCK_DATA:-data}",
      description = "The hub's data folder (default: ${DEFAULT-VALUE})")
  Path data = Path.of("data");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help")
  boolean help;

  @Override
  public Integer call() throws InterruptedException {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    var terminal = new Terminal(PrintableOutput.raw(line.getOut()), Terminal.isOne());
    Quiet.libraries();
    try {
      return run(data.toAbsolutePath().normalize(), terminal);
    } catch (DemoFailure | HubProblem e) {
      terminal.line("");
      line.getErr().println(e.getMessage());
    } catch (IOException | GeneralSecurityException e) {
      terminal.line("");
      line.getErr().println("The demonstration broke off: " + e);
    }
    line.getErr().flush();
    return 1;
  }

  private int run(Path folder, Terminal terminal)
      throws DemoFailure, HubProblem, IOException, GeneralSecurityException, InterruptedException {
    var other = HubFile.of(folder);
    if (other.isPresent()) {
      throw new DemoFailure(
          "A hub runs on %s already (process %d). Stop it, or give the demonstration a folder of its own with --data."
              .formatted(folder, other.get().pid()));
    }
    var installation = Installation.find();
    var keys = keys(folder.resolve("keys"));
    var login = AdminLogin.words(folder);
    terminal.line("Starting the hub on embedded PostgreSQL and Artemis in " + folder + " ...");
    long began = System.nanoTime();
    try (var hub = DemoHub.start(installation.jar(), installation.home(), folder)) {
      var stop = new Thread(hub::close);
      Runtime.getRuntime().addShutdownHook(stop);
      var at = hub.untilOpen();
      terminal.line(
          "It is open after %.1f s: HTTP port %d, SFTP port %d, broker %s.%n"
              .formatted((System.nanoTime() - began) / 1e9, at.http(), at.sftp(), at.broker()));
      boolean good = play(at, keys, terminal);
      terminal.line("\nConsole: " + at.url() + "/hawtio/");
      terminal.line("Log in " + login + ".");
      if (!once && hub.runs()) {
        tellHowToGoOn(folder, at, terminal);
        hub.untilEnded();
      }
      return good ? 0 : 1;
    }
  }

  private static Map<String, DemoKeys> keys(Path folder)
      throws IOException, GeneralSecurityException {
    var keys = new LinkedHashMap<String, DemoKeys>();
    for (var partner : Play.PARTNERS) {
      keys.put(partner, DemoKeys.of(folder, partner));
    }
    return keys;
  }

  private static boolean play(HubFile at, Map<String, DemoKeys> keys, Terminal terminal)
      throws DemoFailure, HubProblem, IOException, InterruptedException {
    try (var stage = DemoScene.set(at, keys, terminal)) {
      long began = System.nanoTime();
      List<FileOutcome> outcomes = stage.play(Play.drops(), Clock.system(ZoneId.systemDefault()));
      var report = new DemoReport(outcomes);
      terminal.line("");
      terminal.line(report.tables(stage.repeatsAtErp()));
      var differences = report.differences();
      double seconds = (System.nanoTime() - began) / 1e9;
      if (differences.isEmpty()) {
        terminal.line(
            terminal.good(
                "All %d files came out as expected, in %.1f s."
                    .formatted(outcomes.size(), seconds)));
        return true;
      }
      terminal.line(terminal.bad("Not as expected:"));
      differences.forEach(d -> terminal.line(terminal.bad("  " + d)));
      return false;
    }
  }

  private static void tellHowToGoOn(Path folder, HubFile at, Terminal terminal) {
    var keys = folder.resolve("keys");
    terminal.line("\nIt goes on until Ctrl-C. Meanwhile, from another terminal:");
    var data = " --data " + folder;
    terminal.line("  ./crossdock cases" + data);
    terminal.line("  ./crossdock documents --state rejected" + data);
    terminal.line("  sftp -P %d -i %s/alder alder@127.0.0.1".formatted(at.sftp(), keys));
  }
}
