package dev.crossdock.cli.online;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crossdock deliveries show}. */
@Command(
    name = "show",
    description = "Tell everything about a delivery: its place, attempts, and what was done to it.",
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1)
final class DeliveryShowCommand extends DeliveryCommand {

  @Option(names = "--json", description = "Print the hub's answer as JSON")
  boolean json;

  @Override
  void run() throws HubProblem {
    var story = hub().get(path(""));
    if (json) {
      print(story);
    } else {
      out().print(text(story, zone()));
    }
  }
}
