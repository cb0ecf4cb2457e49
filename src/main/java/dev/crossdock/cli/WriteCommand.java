package dev.crossdock.cli;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Identifier;
import dev.crossdock.config.Partner;
import dev.crossdock.edi.EnvelopeId;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.Syntax;
import dev.crossdock.edi.write.OutboundEnvelope;
import dev.crossdock.mapping.write.Canonical;
import dev.crossdock.mapping.write.JsonFileWriter;
import dev.crossdock.mapping.write.OutboundMapper;
import dev.crossdock.mapping.write.TranslatedDocuments;
import dev.crossdock.mapping.write.WrittenDocument;
import dev.crossdock.reference.CrossReferences;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes canonical documents as the hub would send them to a partner. */
@Command(
    name = "write",
    mixinStandardHelpOptions = true,
    description = {
      "Writes canonical documents (JSON: one, or an array) as one interchange to a partner, or as a"
          + " file of UBL, records or canonical JSON; what can't be written to standard error."
          + " Nothing is sent, and no control number is taken."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  crossdock write response.json --as x12/855 --partner alder",
      "  crossdock write invoice.json --as edifact/INVOIC/D96A --partner birke --output"
          + " invoice.edi",
      "  crossdock write invoice.json --as ubl/Invoice",
      "  crossdock write orders.json --as csv/order"
    })
final class WriteCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The canonical documents.")
  @SuppressWarnings("NullAway.Init") // by picocli
  private Path file;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "STANDARD/MESSAGE[/VERSION]",
      converter = As.Reader.class,
      description = "What they are to become.")
  @SuppressWarnings("NullAway.Init") // by picocli
  private As as;

  @Option(
      names = "--partner",
      paramLabel = "P",
      description =
          "Whom they are for: its identifier, and the charset agreed. Needed where there is an"
              + " envelope.")
  private @Nullable String partnerId;

  @Option(names = "--test", description = "Mark the interchange as a test.")
  private boolean test;

  @Option(
      names = "--control-number",
      paramLabel = "N",
      defaultValue = "1",
      description = "Control number of the interchange and its group (default: 1).")
  private long controlNumber;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where it goes; standard output by default.")
  private @Nullable Path output;

  @Option(names = "--json", description = "Violations as JSON, one a line.")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init") // by picocli
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var written = as.hasEnvelope() ? interchange(Home.find()) : file(Home.find());
    var printer = new ViolationPrinter(spec.commandLine().getErr(), file.toString(), json);
    printer.print(written.violations());
    if (written.isWritten()) {
      deliver(written.bytes());
    }
    return printer.exitCode();
  }

  private WrittenDocument interchange(Home home) throws IOException {
    var mapper = mapper(home);
    var envelope = envelope(home, mapper);
    var theirs = TranslatedDocuments.in(documents(), references(home));
    return theirs.told(mapper.write(theirs.documents(), envelope));
  }

  private WrittenDocument file(Home home) throws IOException {
    var documents = documents();
    if (as.standard().equals("json")) {
      return JsonFileWriter.write(documents);
    }
    var mapper =
        home.fileOutboundMaps()
            .find(FileMaps.id(as))
            .orElseThrow(() -> misused("There is no outbound map " + FileMaps.id(as) + '.'));
    if (mapper.isSingle() && documents.size() != 1) {
      throw misused("A file of " + as.standard() + " holds one document.");
    }
    var theirs = TranslatedDocuments.in(documents, references(home));
    return theirs.told(mapper.write(theirs.documents()));
  }

  private CrossReferences references(Home home) throws IOException {
    return partnerId == null
        ? CrossReferences.NONE
        : home.partner(partnerId).map(Partner::crossReferences).orElse(CrossReferences.NONE);
  }

  /** To standard output as they are: the bytes have a charset of their own. */
  private void deliver(byte[] bytes) throws IOException {
    if (output != null) {
      Files.write(output, bytes);
      return;
    }
    spec.commandLine().getOut().flush();
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      out.write(bytes);
    }
  }

  private OutboundMapper mapper(Home home) throws IOException {
    var standard = Standard.of(as.standard());
    var message = as.message().toUpperCase(Locale.ROOT);
    var version = as.version();
    var known = version == null ? (standard == Standard.X12 ? "004010" : "D96A") : version;
    return home.outboundMaps()
        .find(standard, message, known)
        .orElseThrow(() -> misused("There is no outbound map for " + message + ' ' + known + '.'));
  }

  private List<String> documents() throws IOException {
    try {
      return Canonical.all(Files.readAllBytes(file));
    } catch (IllegalArgumentException e) {
      throw misused(file + ", " + e.getMessage());
    }
  }

  private OutboundEnvelope envelope(Home home, OutboundMapper mapper) throws IOException {
    if (partnerId == null) {
      throw misused("--partner says whom the interchange is for.");
    }
    var partner =
        home.partner(partnerId)
            .orElseThrow(() -> misused("There is no partner '" + partnerId + "' in partners/"));
    boolean x12 = mapper.standard() == Standard.X12;
    return new OutboundEnvelope(
        x12 ? syntax(partner, mapper.version()) : Syntax.edifact(),
        id(home.company().identifiers(), mapper.standard(), "partners/company.yaml"),
        id(partner.identifiers(), mapper.standard(), "partners/" + partnerId + ".yaml"),
        mapper.version(),
        "",
        test,
        controlNumber,
        controlNumber,
        LocalDateTime.now(java.time.ZoneId.systemDefault()));
  }

  private static Syntax syntax(Partner partner, String version) {
    return Syntax.x12(version)
        .with(
            partner.agreements().stream()
                .filter(a -> a.format().standard().equals("x12"))
                .map(Agreement::charset)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(StandardCharsets.ISO_8859_1));
  }

  private EnvelopeId id(List<Identifier> identifiers, Standard standard, String where) {
    return identifiers.stream()
        .filter(i -> i.scheme().id().equals(standard.id()))
        .findFirst()
        .map(
            i ->
                new EnvelopeId(
                    Objects.requireNonNullElse(i.qualifier(), ""),
                    i.id(),
                    Objects.requireNonNullElse(i.internalAddress(), "")))
        .orElseThrow(() -> misused("There is no " + standard.id() + " identifier in " + where));
  }

  private ParameterException misused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
