package dev.crossdock.cli;

import dev.crossdock.cli.examples.ExampleRun;
import dev.crossdock.cli.examples.MapExample;
import dev.crossdock.cli.examples.MapExamples;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the examples that lie beside the maps. */
@Command(
    name = "test-maps",
    mixinStandardHelpOptions = true,
    description = {
      "Runs every example beside a map (mappings/<map>.examples/<example>/input.*) and compares"
          + " the result with expected.json (expected.edi of an outbound map) and"
          + " expected-violations.json."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock test-maps",
      "  crossdock test-maps x12/004010/856",
      "  crossdock test-maps --update x12/004010/856/two-pallets && git diff mappings"
    })
final class TestMapsCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILTER",
      arity = "0..1",
      description = "Only examples whose map and name (x12/004010/850/full) hold this text.")
  private @Nullable String filter;

  @Option(names = "--update", description = "Write the actual results as the expected ones.")
  private boolean update;

  @Spec
  @SuppressWarnings("NullAway.Init") // by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var home = Home.find();
    var run =
        new ExampleRun(
            home.maps(), home.outboundMaps(), home.fileOutboundMaps(), home.validation());
    var out = spec.commandLine().getOut();
    var examples = chosen(home);
    int changed = 0;
    for (var one : examples) {
      var differences = run.differences(one);
      if (!differences.isEmpty()) {
        changed++;
        out.println((update ? "updated " : "DIFFERS ") + one.id());
        differences.forEach(line -> out.println("  " + line));
        if (update) {
          run.update(one);
        }
      }
    }
    out.println(summary(examples.size(), changed));
    out.flush();
    return changed == 0 || update ? ExitCodes.OK : ExitCodes.VIOLATIONS;
  }

  private List<MapExample> chosen(Home home) throws IOException {
    var all = MapExamples.find(home.mappings());
    if (filter == null) {
      return all;
    }
    var some = all.stream().filter(c -> c.id().contains(filter)).toList();
    if (some.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "No example has '" + filter + "' in its name, of " + all.size());
    }
    return some;
  }

  private String summary(int examples, int changed) {
    if (changed == 0) {
      return examples + " examples, all as expected";
    }
    return examples + " examples, " + changed + (update ? " written anew" : " differ");
  }
}
