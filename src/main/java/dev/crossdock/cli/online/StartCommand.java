package dev.crossdock.cli.online;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code crossdock start}: the script itself becomes the hub, so here is only the help. */
@Command(
    name = "start",
    description = {
      "Start the hub in the foreground, with PostgreSQL and Artemis inside unless others are"
          + " configured.",
      "--data DIR names its data folder, as for every other command. Options behind it are Java's,"
          + " such as -Dcrossdock.http.port=8080; everything can be set by environment, too.",
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock start",
      "  crossdock start --data /var/lib/crossdock",
      "  CROSSDOCK_DATA=/var/lib/crossdock CROSSDOCK_HTTP_PORT=8080 crossdock start",
    })
public final class StartCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    java.util.Objects.requireNonNull(spec)
        .commandLine()
        .getErr()
        .println("Start the hub with the script: ./crossdock start");
    return 1;
  }
}
