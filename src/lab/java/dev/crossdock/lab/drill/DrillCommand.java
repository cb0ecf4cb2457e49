package dev.crossdock.lab.drill;

import dev.crossdock.cli.AddedVerb;
import dev.crossdock.infrastructure.FilesBelow;
import dev.crossdock.lab.demo.DemoFailure;
import dev.crossdock.lab.demo.Installation;
import dev.crossdock.lab.demo.Quiet;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code crossdock drill}. */
@Command(
    name = "drill",
    description = {
      "Do on purpose what can go wrong, and check that nothing was lost or came twice.",
      "Hubs of its own are started for it, under load; yours are not touched. After each fault the"
          + " counts must be reconciled, each order have taken effect once, each bad one have its"
          + " case and each interchange its acknowledgement. What this machine lacks the tool for"
          + " is told as not run.",
    },
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything that was run held",
      "1:it broke off",
      "2:something was lost, came twice or did not come back",
      "64:wrong usage",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock drill --short",
      "  crossdock drill --only hub-killed,broker-killed --rounds 50",
    })
public final class DrillCommand implements AddedVerb {

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "FAULT",
      description = "Do these only: ${COMPLETION-CANDIDATES}")
  List<Fault> only = List.of();

  @Option(names = "--short", description = "Each once and small: some minutes instead of hours")
  boolean shortly;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each (default: 20, with --short once)")
  @Nullable Integer rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where chance begins; a report names its own")
  @Nullable Long seed;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help")
  boolean help;

  @Override
  public Integer call() throws Exception {
    var line = Objects.requireNonNull(spec).commandLine();
    if (rounds != null && rounds < 1) {
      throw new ParameterException(line, "--rounds: at least 1");
    }
    Quiet.libraries();
    try {
      return drill(line.getOut(), line.getErr(), Installation.find());
    } catch (DemoFailure | DrillFailure e) {
      line.getErr().println(e.getMessage());
      line.getErr().flush();
      return 1;
    }
  }

  private int drill(PrintWriter out, PrintWriter err, Installation installation) throws Exception {
    var base = base(installation);
    var folder = Files.createDirectories(base.resolve("run-" + now())).toRealPath();
    var from = shortly ? DrillScale.SHORT : DrillScale.LONG;
    var scale = rounds == null ? from : from.withRounds(rounds);
    long chance = seed == null ? System.nanoTime() : seed;
    Set<Fault> faults = only.isEmpty() ? EnumSet.allOf(Fault.class) : EnumSet.copyOf(only);
    var watch = new Watch();
    var file = base.resolve("drill-" + now() + ".json");
    var outcomes =
        new Drill(
                installation,
                folder,
                scale,
                new Random(chance),
                text -> {
                  err.println(text);
                  err.flush();
                },
                sofar -> new DrillReport(sofar, environment(scale, chance, watch)).write(file))
            .run(faults);
    var report = new DrillReport(outcomes, environment(scale, chance, watch));
    if (report.held()) {
      FilesBelow.delete(folder);
    }
    out.print(report.table());
    out.println("report: " + file.toAbsolutePath());
    if (!report.held()) {
      out.println("what is left of the hubs, with their logs: " + folder);
    }
    out.flush();
    return report.held() ? 0 : 2;
  }

  private static Map<String, String> environment(DrillScale scale, long chance, Watch watch) {
    var environment = new LinkedHashMap<String, String>();
    environment.put(
        "each round",
        "%d files under way when it happens; copies %d x 3, bad %d, cut at 99 %% of %d MB"
            .formatted(
                scale.files(), scale.copies(), scale.poison(), scale.cutBytes() / 1_000_000));
    environment.put("seed", Long.toString(chance));
    environment.put("took", "%.0f min".formatted(Math.ceil(watch.seconds() / 60)));
    environment.put(
        "machine",
        Runtime.getRuntime().availableProcessors()
            + " cores, Java "
            + System.getProperty("java.version"));
    return environment;
  }

  /** Beside the build where there is one, else in the data folder. */
  private static Path base(Installation installation) {
    var target = installation.home().resolve("target");
    return (Files.isDirectory(target) ? target : installation.home().resolve("data"))
        .resolve("drill");
  }

  private static String now() {
    return DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
        .format(LocalDateTime.now(ZoneId.systemDefault()));
  }
}
