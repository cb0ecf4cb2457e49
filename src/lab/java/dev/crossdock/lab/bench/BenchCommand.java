package dev.crossdock.lab.bench;

import dev.crossdock.cli.AddedVerb;
import dev.crossdock.lab.demo.DemoFailure;
import dev.crossdock.lab.demo.Installation;
import dev.crossdock.lab.demo.Quiet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crossdock bench}. */
@Command(
    name = "bench",
    description = {
      "Measure this machine against the numbers that Crossdock is to hold.",
      "A hub of its own is started for it; nothing else should run. Takes about half an hour.",
      "A database with a million transmissions is made at first and kept in bench/history; with"
          + " the copy that is measured it takes 18 GB.",
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:measured; what is below its floor says so",
      "1:documents were lost or came twice, or it broke off",
      "64:wrong usage",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock bench",
      "  crossdock bench --quick",
      "  crossdock bench --only history --history 100000",
      "  crossdock bench --only throughput,latency --json figures.json",
    })
public final class BenchCommand implements AddedVerb {

  private static final int LEAST_HISTORY = 100;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "PART",
      description = "Measure these parts only: ${COMPLETION-CANDIDATES}")
  List<BenchPart> only = List.of();

  @Option(names = "--quick", description = "A few minutes instead: to try it, not to rely on")
  boolean quick;

  @Option(names = "--tiny", hidden = true, description = "Shows that every part works")
  boolean tiny;

  @Option(
      names = "--history",
      paramLabel = "N",
      description =
          "Transmissions in the database with a history instead of a million, such as 100000")
  @Nullable Integer history;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the figures there (default: a new file in target/bench or data/bench)")
  @Nullable Path json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help")
  boolean help;

  @Override
  public Integer call() throws Exception {
    var line = java.util.Objects.requireNonNull(spec).commandLine();
    if (history != null && history < LEAST_HISTORY) {
      throw new CommandLine.ParameterException(
          line, "--history is at least %d transmissions".formatted(LEAST_HISTORY));
    }
    Quiet.libraries();
    try {
      return measure(line, Installation.find());
    } catch (DemoFailure e) {
      line.getErr().println(e.getMessage());
      line.getErr().flush();
      return 1;
    }
  }

  private int measure(CommandLine line, Installation installation) throws Exception {
    var base = base(installation);
    var folder = Files.createDirectories(base.resolve("run-" + now()));
    var usual = tiny ? BenchScale.TINY : quick ? BenchScale.QUICK : BenchScale.FULL;
    var scale = history == null ? usual : usual.withHistory(history);
    var bench =
        new Bench(
            installation,
            folder,
            base.resolve("history"),
            scale,
            parts(),
            text -> progress(line.getErr(), text));
    int exit = 0;
    try {
      bench.run();
      delete(folder);
    } catch (BenchFailure e) {
      line.getErr().println("FAILED: " + e.getMessage() + " (what is left lies in " + folder + ")");
      line.getErr().flush();
      exit = 1;
    }
    var file = json == null ? base.resolve("bench-" + now() + ".json") : json;
    bench.report().write(file);
    line.getOut().print(bench.report().table());
    line.getOut().println("figures: " + file.toAbsolutePath());
    line.getOut().flush();
    return exit;
  }

  private Set<BenchPart> parts() {
    return only.isEmpty() ? EnumSet.allOf(BenchPart.class) : EnumSet.copyOf(only);
  }

  /** Beside the build where there is one, else in the data folder. */
  private static Path base(Installation installation) {
    var target = installation.home().resolve("target");
    return (Files.isDirectory(target) ? target : installation.home().resolve("data"))
        .resolve("bench");
  }

  private static String now() {
    return DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
        .format(LocalDateTime.now(ZoneId.systemDefault()));
  }

  private static void progress(java.io.PrintWriter err, String text) {
    err.println(text);
    err.flush();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
