package dev.crossdock.cli.online;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every verb that asks the hub has in common: the data folder, and words for what fails. */
abstract class OnlineCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:CROSSDOCK_DATA:-data}",
      description = "The hub's data folder (default: ${DEFAULT-VALUE})")
  Path data = Path.of("data");

  @Option(
      names = "--utc",
      description = "Show times in UTC (default: the time zone of this computer, or of TZ)")
  boolean utc;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help")
  boolean help;

  @Override
  public final Integer call() {
    try {
      run();
      return exitCode();
    } catch (HubProblem e) {
      err().println(e.getMessage());
      return 1;
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(line(), String.valueOf(e.getMessage()), e);
    } finally {
      out().flush();
      err().flush();
    }
  }

  /** Does it. An {@link IllegalArgumentException} means wrong usage. */
  abstract void run() throws HubProblem;

  /** What it ends with when it ran; 0 unless the answer itself is a no. */
  int exitCode() {
    return 0;
  }

  final HubClient hub() throws HubProblem {
    return HubClient.open(data);
  }

  /** In which times are shown. */
  final ZoneId zone() {
    return utc ? ZoneOffset.UTC : ZoneId.systemDefault();
  }

  final CommandLine line() {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return spec.commandLine();
  }

  final PrintWriter out() {
    return line().getOut();
  }

  final PrintWriter err() {
    return line().getErr();
  }

  /** Prints what a script reads. */
  final void print(JsonNode json) {
    try {
      out().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
