package dev.crossdock.cli.online;

import dev.crossdock.config.ApiKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock keys new}. */
@Command(
    name = "new",
    description = "Make an API key, show it once, and write its hash where partner files look.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock keys new alder             writes keys/alder.api-key-hash in the data folder",
      "  crossdock keys new alder --replace   the old key opens nothing any more",
    })
final class KeysNewCommand extends OnlineCommand {

  @Parameters(paramLabel = "PARTNER", description = "The partner's id")
  String partner = "";

  @Option(names = "--replace", description = "Replace the key that is there")
  boolean replace;

  @Override
  void run() throws HubProblem {
    if (!partner.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException("'" + partner + "' is not a partner's id");
    }
    var file = data.resolve("keys").resolve(partner + ".api-key-hash");
    if (Files.exists(file) && !replace) {
      throw new HubProblem(file + " is there already; --replace makes a new key.");
    }
    var key = ApiKeys.generate();
    try {
      write(file, ApiKeys.hash(key) + "\n");
    } catch (IOException e) {
      throw new HubProblem(file + " can't be written: " + e.getMessage());
    }
    out().println(key);
    err().println("This is the key; it is shown only now. Its hash is in " + file + ".");
    err()
        .println(
            "In partners/"
                + partner
                + ".yaml, or in company.yaml for a system of ours: apiKeys: [\"file:${data}/keys/"
                + partner
                + ".api-key-hash\"]");
  }

  private static void write(Path file, String text) throws IOException {
    PrivateFiles.write(file, text);
  }
}
