package dev.crossdock.cli;

import dev.crossdock.cli.archive.ArchiveCommand;
import dev.crossdock.cli.backup.BackupCommand;
import dev.crossdock.cli.backup.RestoreCommand;
import dev.crossdock.cli.online.AuditCommand;
import dev.crossdock.cli.online.BytesCommand;
import dev.crossdock.cli.online.CasesCommand;
import dev.crossdock.cli.online.DeliveriesCommand;
import dev.crossdock.cli.online.DocumentsCommand;
import dev.crossdock.cli.online.HoldCommand;
import dev.crossdock.cli.online.KeysCommand;
import dev.crossdock.cli.online.ParkedCommand;
import dev.crossdock.cli.online.ReconciliationCommand;
import dev.crossdock.cli.online.ReleaseCommand;
import dev.crossdock.cli.online.ReplayCommand;
import dev.crossdock.cli.online.ReplaysCommand;
import dev.crossdock.cli.online.RetentionCommand;
import dev.crossdock.cli.online.RoutesCommand;
import dev.crossdock.cli.online.StartCommand;
import dev.crossdock.cli.online.StatusCommand;
import dev.crossdock.cli.online.StepsCommand;
import dev.crossdock.cli.online.TargetsCommand;
import dev.crossdock.cli.online.TraceCommand;
import dev.crossdock.cli.online.TransmissionsCommand;
import dev.crossdock.cli.online.UsersCommand;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The {@code crossdock} command. Offline verbs run without the hub; {@link AddedVerb} says how
 * others are added.
 */
@Command(
    name = "crossdock",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "Integration hub: partners' files in, canonical documents out.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no error (warnings allowed)",
      "2:at least one violation of severity error, or a reconciliation that found a discrepancy",
      "1:the command failed",
      "64:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock demo",
      "  crossdock inspect order.edi",
      "  crossdock map order.edi",
      "  crossdock map --partner alder --compact order.edi",
      "  crossdock trace PO-4711",
      "  crossdock bytes PO-4711"
    },
    subcommands = {
      StartCommand.class,
      InspectCommand.class,
      MapCommand.class,
      TestMapsCommand.class,
      DiffMapsCommand.class,
      WriteCommand.class,
      LintCommand.class,
      StatusCommand.class,
      TransmissionsCommand.class,
      DocumentsCommand.class,
      TraceCommand.class,
      BytesCommand.class,
      ReconciliationCommand.class,
      ReplayCommand.class,
      ReplaysCommand.class,
      DeliveriesCommand.class,
      TargetsCommand.class,
      RoutesCommand.class,
      StepsCommand.class,
      ParkedCommand.class,
      HoldCommand.class,
      ReleaseCommand.class,
      CasesCommand.class,
      UsersCommand.class,
      KeysCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RetentionCommand.class,
      ArchiveCommand.class,
      AuditCommand.class
    })
public final class Main implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // by picocli
  private CommandSpec spec;

  Main() {}

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs the command; its exit code. */
  public static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    var main = new CommandLine(new Main());
    ServiceLoader.load(AddedVerb.class).forEach(main::addSubcommand);
    main.setCaseInsensitiveEnumValuesAllowed(true);
    main.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    main.setOut(new PrintableOutput(new OutputStreamWriter(System.out, Charset.defaultCharset())));
    main.setErr(new PrintableOutput(new OutputStreamWriter(System.err, Charset.defaultCharset())));
    main.setExecutionExceptionHandler(Main::failed);
    main.setParameterExceptionHandler(Main::misused);
    return main;
  }

  private static int failed(
      Exception thrown, CommandLine command, CommandLine.ParseResult arguments) {
    var what = thrown instanceof IOException ? fileMessage(thrown) : String.valueOf(thrown);
    command.getErr().println(command.getCommandName() + ": " + what);
    if (System.getenv("CROSSDOCK_DEBUG") != null) {
      thrown.printStackTrace(command.getErr());
    }
    return ExitCodes.FAILURE;
  }

  private static int misused(CommandLine.ParameterException thrown, String[] arguments) {
    var command = thrown.getCommandLine();
    command.getErr().println(thrown.getMessage());
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCodes.USAGE;
  }

  private static String fileMessage(Exception thrown) {
    return thrown instanceof java.nio.file.NoSuchFileException
        ? thrown.getMessage() + ": no such file"
        : String.valueOf(thrown.getMessage());
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"crossdock " + (version == null ? "(development)" : version)};
    }
  }
}
