package dev.crossdock.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks everything that is configured by files. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Checks the files that configure the hub; tells file and line of what is wrong.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock lint",
      "  crossdock lint partners/alder.yaml routes/flows/",
      "  crossdock lint --json",
      "",
      "Exit codes: 0 sound or only warnings, 2 errors, 64 wrong usage."
    })
final class LintCommand implements Callable<Integer> {

  static final List<Lint> ALL =
      List.of(
          new NamesLint(),
          new MapsLint(),
          new PartnersLint(),
          new RoutesLint(),
          new RulesLint(),
          new SchemasLint());

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Files or folders to check, below the home folder; all where none is given.")
  private List<Path> named = List.of();

  @Option(names = "--json", description = "One finding a line, as JSON.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init") // by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var home = Home.find();
    var scope = scope(home);
    var out = spec.commandLine().getOut();
    boolean error = false;
    for (var lint : ALL) {
      if (!scope.touches(lint.folder())) {
        continue;
      }
      var findings = lint.check(home, scope).stream().filter(scope::covers).toList();
      for (var finding : findings) {
        error |= finding.isError();
        out.println(json ? json(lint, finding) : finding);
      }
      if (!json) {
        out.println(lint.name() + ": " + (findings.isEmpty() ? "ok" : findings.size() + " found"));
      }
    }
    out.flush();
    return error ? ExitCodes.VIOLATIONS : ExitCodes.OK;
  }

  private LintScope scope(Home home) {
    try {
      return LintScope.of(home, named);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static String json(Lint lint, Finding finding) throws IOException {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("check", lint.name());
    fields.put("code", finding.code().id());
    fields.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    fields.put("file", finding.file());
    fields.put("line", finding.line());
    fields.put("column", finding.column());
    fields.put("message", finding.message());
    return new JsonMapper().writeValueAsString(fields);
  }
}
