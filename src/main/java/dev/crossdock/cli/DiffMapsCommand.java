package dev.crossdock.cli;

import dev.crossdock.cli.online.HubClient;
import dev.crossdock.cli.online.HubProblem;
import dev.crossdock.cli.online.StoredFiles;
import dev.crossdock.config.Partner;
import dev.crossdock.edi.Detection;
import dev.crossdock.edi.RawBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a change of maps changes in documents, field by field. */
@Command(
    name = "diff-maps",
    mixinStandardHelpOptions = true,
    description = {
      "Reads documents by two versions of the maps and tells what differs, field by field. Nothing"
          + " is delivered, and nothing is written.",
      "",
      "OLD and NEW: a folder of mappings, git:REVISION of this configuration, a version that the"
          + " hub keeps (as `crossdock trace --lineage` tells it), or now."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no difference", "2:differences", "1:the command failed", "64:wrong usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock diff-maps git:HEAD now orders/*.edi",
      "  crossdock diff-maps git:v1.4 git:v1.5 --since 7d --partner alder",
      "  crossdock diff-maps 0286818e3023c93f now --since 1d --json",
    })
final class DiffMapsCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OLD", description = "The maps to compare with.")
  private String old = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The maps to be compared.")
  private String now = "";

  @Parameters(
      index = "2..*",
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files to read; or --since.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "T",
      description = "What the running hub received since then: 90m, 6h, 7d or an instant.")
  private @Nullable String since;

  @Option(
      names = "--partner",
      paramLabel = "P",
      description = "Read files as this partner's; of what the hub has, only this partner's.")
  private @Nullable String partnerId;

  @Option(
      names = "--map",
      paramLabel = "ID",
      description = "Tell only of maps whose id begins so, such as x12/004010/850.")
  private @Nullable String map;

  @Option(
      names = "--as",
      paramLabel = "STANDARD/MESSAGE[/VERSION]",
      converter = As.Reader.class,
      description = "What the files are, where that can't be seen.")
  private @Nullable As as;

  @Option(
      names = "--json",
      description = "A line of JSON for each document that differs, and one" + " with the counts.")
  private boolean json;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:CROSSDOCK_DATA:-data}",
      description = "The hub's data folder (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("data");

  @Spec
  @SuppressWarnings("NullAway.Init") // by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty() == (since == null)) {
      throw misused("Which documents? Name files, or --since.");
    }
    var home = Home.find();
    var out = spec.commandLine().getOut();
    try {
      var maps = new NamedMaps(home, data);
      var differences = new Differences(out, json, map);
      var comparison =
          new FileComparison(side(maps, old), side(maps, now), home.validation(), differences::add);
      boolean all = since == null ? given(home, comparison) : stored(home, comparison, since);
      differences.summary();
      return !all ? ExitCodes.FAILURE : differences.any() ? ExitCodes.VIOLATIONS : ExitCodes.OK;
    } catch (HubProblem e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCodes.FAILURE;
    } finally {
      out.flush();
    }
  }

  private MapsSide side(NamedMaps maps, String name) throws IOException, HubProblem {
    try {
      return maps.find(name);
    } catch (IllegalArgumentException e) {
      throw misused(String.valueOf(e.getMessage()));
    }
  }

  private boolean given(Home home, FileComparison comparison) throws IOException {
    var owner = partner(home);
    boolean all = true;
    for (var file : files) {
      var name = String.valueOf(file.getFileName());
      if (!comparison.compare(file.toString(), RawBytes.of(file), name, owner, as)) {
        spec.commandLine()
            .getErr()
            .println(file + ": no map of either reads it; say what it is with --as or --partner.");
        all = false;
      }
    }
    return all;
  }

  /** What can't be read by either is passed over: it was rejected, or is not a document. */
  private boolean stored(Home home, FileComparison comparison, String from)
      throws IOException, HubProblem {
    if (partnerId != null) {
      partner(home);
    }
    var partners = home.allPartners();
    var stored = stored(from);
    stored.each(
        (transmission, sender, name, file) -> {
          var owner = partners.byId(sender);
          var bytes = RawBytes.of(file);
          // the files in an archive are transmissions themselves
          if (owner.isPresent() && Detection.of(bytes) != Detection.ARCHIVE) {
            comparison.compare("transmission " + transmission, bytes, name, owner.get(), as);
          }
        });
    if (stored.gone() > 0) {
      spec.commandLine()
          .getErr()
          .println(stored.gone() + " passed over: the hub does not keep their bytes any more.");
    }
    return true;
  }

  private StoredFiles stored(String from) throws HubProblem {
    try {
      return new StoredFiles(HubClient.open(data), from, partnerId);
    } catch (IllegalArgumentException e) {
      throw misused(String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Partner partner(Home home) throws IOException {
    return partnerId == null
        ? null
        : home.partner(partnerId)
            .orElseThrow(() -> misused("There is no partner '" + partnerId + "' in partners/"));
  }

  private ParameterException misused(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
