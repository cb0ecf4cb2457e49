package dev.crossdock.mapping.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Standard;
import dev.crossdock.edi.grammar.FoundGrammar;
import dev.crossdock.edi.grammar.Grammar;
import dev.crossdock.edi.write.InterchangeWriter;
import dev.crossdock.edi.write.OutboundEnvelope;
import dev.crossdock.edi.write.OutboundMessage;
import dev.crossdock.edi.write.Writable;
import dev.crossdock.mapping.MapVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes canonical documents of one type as messages of one type. Thread-safe. */
public final class OutboundMapper {

  private final OutboundMap map;
  private final Standard standard;
  private final String version;
  private final Grammar grammar;
  private final MapVersion mapVersion;

  OutboundMapper(OutboundMap map, String version, FoundGrammar grammar, MapVersion mapVersion) {
    this.map = map;
    this.standard = grammar.grammar().standard();
    this.version = version;
    this.grammar = grammar.grammar();
    this.mapVersion = mapVersion;
  }

  /** Everything that decides what it writes of a document. */
  public MapVersion mapVersion() {
    return mapVersion;
  }

  /** Path of the map below {@code mappings/}, without extension. */
  public String id() {
    return map.id();
  }

  /** Type of the documents it writes. */
  public String documentType() {
    return map.document();
  }

  /** The standard it writes. */
  public Standard standard() {
    return standard;
  }

  /** Version of the messages it writes. */
  public String version() {
    return version;
  }

  /**
   * Writes documents as one interchange. What was written is read back by the grammar: what that
   * finds wrong is told with the canonical path it comes from. One document that can't be written
   * keeps the others back; where each has its own fate, {@link #prepare} them.
   *
   * @param documents canonical JSON of each. Throws {@link IllegalArgumentException} where one is
   *     none, or of another type
   */
  public WrittenDocument write(List<String> documents, OutboundEnvelope envelope)
      throws IOException {
    var messages = new ArrayList<OutboundMessage>();
    var violations = new ArrayList<Violation>();
    for (var json : documents) {
      var composer = new Composer(map, standard);
      var message =
          new OutboundMessage(map.message(), map.group(), composer.compose(document(json)));
      violations.addAll(composer.violations());
      var unwritable = Writable.judge(message, envelope.syntax());
      violations.addAll(unwritable);
      messages.add(unwritable.isEmpty() ? message : Writable.blanked(message, envelope.syntax()));
    }
    var bytes = InterchangeWriter.write(envelope, messages);
    violations.addAll(new ReadBack(grammar, envelope.syntax()).read(bytes, messages));
    boolean wrong = violations.stream().anyMatch(Violation::isError);
    return new WrittenDocument(wrong ? new byte[0] : bytes, violations);
  }

  /**
   * Writes one document by itself, to find out whether it can be written; of a type that the map
   * does not write, {@link IllegalArgumentException}.
   */
  public PreparedDocument prepare(String json, OutboundEnvelope envelope) throws IOException {
    var composer = new Composer(map, standard);
    var message = new OutboundMessage(map.message(), map.group(), composer.compose(document(json)));
    var violations = new ArrayList<>(composer.violations());
    var unwritable = Writable.judge(message, envelope.syntax());
    violations.addAll(unwritable);
    var written =
        List.of(unwritable.isEmpty() ? message : Writable.blanked(message, envelope.syntax()));
    var bytes = InterchangeWriter.write(envelope, written);
    violations.addAll(new ReadBack(grammar, envelope.syntax()).read(bytes, written));
    return new PreparedDocument(message, violations);
  }

  private JsonNode document(String json) {
    var document = Canonical.tree(json);
    var type = document.path("type").asText();
    if (!type.equals(map.document())) {
      throw new IllegalArgumentException(
          map.id() + " writes documents of type " + map.document() + ", not \"" + type + "\"");
    }
    return document;
  }
}
