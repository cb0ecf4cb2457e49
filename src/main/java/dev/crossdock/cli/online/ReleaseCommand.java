package dev.crossdock.cli.online;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crossdock release}. */
@Command(
    name = "release",
    description = "Release a target or partner that was held; what waited goes at once.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1,
    footerHeading = "%nExamples:%n",
    footer = "  crossdock release target erp-orders")
public final class ReleaseCommand extends OnlineCommand {

  @Parameters(index = "0", paramLabel = "KIND", description = "target or partner")
  String kind = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "Its id")
  String name = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "For the record")
  @Nullable String reason;

  @Override
  void run() throws HubProblem {
    var body = new HashMap<String, @Nullable Object>();
    body.put("kind", kind);
    body.put("name", name);
    body.put("reason", reason);
    var unused = hub().post("/api/v1/holds/release", body);
    out().printf("Released %s %s.%n", kind, name);
  }
}
