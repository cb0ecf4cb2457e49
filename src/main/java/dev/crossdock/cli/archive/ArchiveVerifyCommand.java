package dev.crossdock.cli.archive;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code crossdock archive verify}. */
@Command(
    name = "verify",
    description = "Check each file of the archive against its hash; ends with 2 when one differs.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 64,
    exitCodeOnExecutionException = 1)
final class ArchiveVerifyCommand implements Callable<Integer> {

  private static final int DAMAGED = 2;

  @Spec @Nullable CommandSpec spec;

  @Mixin ArchiveOptions options = new ArchiveOptions();

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    int damaged = 0;
    var files = options.folder().files();
    for (var file : files) {
      var damage = file.damage();
      if (damage.isPresent()) {
        damaged++;
        line.getOut().println(file.name() + ": " + damage.get());
      }
    }
    line.getOut().printf("%d files, %d damaged%n", files.size(), damaged);
    return damaged == 0 ? 0 : DAMAGED;
  }
}
