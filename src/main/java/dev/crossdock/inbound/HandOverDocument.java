package dev.crossdock.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.crossdock.canonical.CanonicalDocument;
import dev.crossdock.canonical.DocumentType;
import dev.crossdock.canonical.KeyParts;
import dev.crossdock.config.Agreement;
import dev.crossdock.config.Agreement.Direction;
import dev.crossdock.config.AgreementLookup;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import dev.crossdock.diagnostics.AgreementCode;
import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.HandOverCode;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.Blanks;
import dev.crossdock.inbound.HandOverReading.Hand;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.write.Canonical;
import dev.crossdock.mapping.write.HandedOver;
import dev.crossdock.mapping.write.JsonPlaces;
import dev.crossdock.mapping.write.Senseless;
import dev.crossdock.outbound.HandOverBytes;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentEntry.Found;
import dev.crossdock.store.DocumentEntry.Stage;
import dev.crossdock.store.DocumentState;
import dev.crossdock.validation.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one document that was handed over: schema, receiver, agreement. */
public final class HandOverDocument {

  private final Partners partners;
  private final Receivers receivers;
  private final Supplier<Validation> validation;

  public HandOverDocument(Partners partners, Supplier<Validation> validation) {
    this.partners = partners;
    this.receivers = new Receivers(partners);
    this.validation = validation;
  }

  DocumentEntry read(Hand hand, HandedOver.Document found) throws IOException {
    var tree = (ObjectNode) found.tree();
    var type = DocumentType.of(tree.path("type").asText());
    var violations = new ArrayList<Violation>();
    var document = type.map(t -> document(hand, found, tree, t, violations)).orElse(null);
    if (type.isEmpty()) {
      violations.add(
          Violation.of(
              GrammarCode.DOCUMENT_TYPE_UNKNOWN,
              "type",
              null,
              tree.path("type").asText(),
              "There is no canonical document of this type."));
    }
    var receiver = receiver(hand, document, violations);
    var agreement =
        receiver == null || document == null
            ? null
            : agreement(hand, receiver, document, violations);
    return entry(
        hand,
        found,
        type.map(DocumentType::id).orElse("unknown"),
        document,
        receiver,
        agreement,
        located(hand, found, violations));
  }

  private @Nullable CanonicalDocument document(
      Hand hand,
      HandedOver.Document found,
      ObjectNode tree,
      DocumentType type,
      List<Violation> violations) {
    violations.addAll(Senseless.in(tree));
    if (!violations.isEmpty()) {
      return null;
    }
    withoutSource(tree);
    withoutBlanks(tree);
    tree.set("source", source(hand, found, type));
    violations.addAll(validation.get().schema(type.id(), tree));
    if (violations.stream().anyMatch(Violation::isError)) {
      return null;
    }
    try {
      var document = CanonicalJson.read(Canonical.text(tree));
      document.keyParts().tooLong().forEach((name, text) -> violations.add(tooLong(name, text)));
      return document;
    } catch (IllegalArgumentException e) {
      violations.add(
          Violation.of(RuleCode.SCHEMA_VIOLATED, "", null, null, String.valueOf(e.getMessage())));
      return null;
    }
  }

  private static Violation tooLong(String name, String text) {
    return Violation.of(
        FileCode.VALUE_TOO_LONG,
        name.equals("document number") ? "number" : null,
        null,
        text,
        "The %s has %d characters; at most %d make a key."
            .formatted(name, text.length(), KeyParts.LONGEST));
  }

  /** What it says of where it came from holds elsewhere, not here. */
  private static void withoutSource(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("source");
    }
    node.forEach(HandOverDocument::withoutSource);
  }

  /** As in every format: blanks around a value are not part of it. */
  private static void withoutBlanks(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              f -> {
                if (f.getValue().isTextual()) {
                  f.setValue(TextNode.valueOf(Blanks.strip(f.getValue().asText())));
                }
              });
    }
    node.forEach(HandOverDocument::withoutBlanks);
  }

  private static ObjectNode source(Hand hand, HandedOver.Document found, DocumentType type) {
    var pointer = hand.found().pointer(found.no());
    var source = ((ObjectNode) found.tree()).objectNode();
    source
        .put("transmission", hand.transmission().number().value())
        .put("interchange", 0)
        .put("group", 0)
        .put("document", found.no())
        .put("standard", DocumentEntry.HANDED_OVER)
        .put("message", type.id());
    source
        .putObject("origin")
        .put("segment", pointer.isEmpty() ? HandOverBytes.WHOLE : pointer)
        .put("position", found.no())
        .put("line", found.line())
        .put("offset", found.from());
    return source;
  }

  private @Nullable Partner receiver(
      Hand hand, @Nullable CanonicalDocument document, List<Violation> violations) {
    var to = hand.found().to();
    if (to != null) {
      var named = partners.byId(to).filter(Partner::enabled);
      if (named.isEmpty()) {
        violations.add(
            unresolved(to, "The envelope's to names nobody that documents are exchanged with."));
      }
      return named.orElse(null);
    }
    if (document == null) {
      return null;
    }
    var found = receivers.of(document);
    if (found.size() == 1) {
      return found.get(0);
    }
    var roles =
        String.join(
            " or ", Receivers.roles(document.type()).stream().map(r -> word(r.name())).toList());
    violations.add(
        unresolved(
            null,
            found.isEmpty()
                ? "There is no to, and no partner has an identifier of its %s.".formatted(roles)
                : "There is no to, and its %s may be any of %s."
                    .formatted(roles, found.stream().map(Partner::id).toList())));
    return null;
  }

  private static String word(String role) {
    return role.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static Violation unresolved(@Nullable String to, String message) {
    return Violation.of(HandOverCode.PARTNER_NOT_RESOLVED, "parties", null, to, message);
  }

  private @Nullable Agreement agreement(
      Hand hand, Partner receiver, CanonicalDocument document, List<Violation> violations) {
    var lookup = partners.agreement(receiver, Direction.OUT, document.type(), hand.usage());
    if (lookup instanceof AgreementLookup.Found found) {
      return found.agreement();
    }
    if (lookup instanceof AgreementLookup.OnlyOtherUsage other) {
      violations.add(
          Violation.of(
              AgreementCode.USAGE_NOT_AGREED,
              "type",
              null,
              document.type(),
              "It was handed over as %s, agreed with %s is %s only."
                  .formatted(hand.usage().id(), receiver.id(), other.agreement().usage().id())));
      return other.agreement();
    }
    violations.add(
        Violation.of(
            HandOverCode.SENDING_NOT_AGREED,
            "type",
            null,
            document.type(),
            "No agreement of direction out with %s is about such a document."
                .formatted(receiver.id())));
    return null;
  }

  private static List<Violation> located(
      Hand hand, HandedOver.Document found, List<Violation> violations) throws IOException {
    if (violations.isEmpty()) {
      return violations;
    }
    try (var json = hand.bytes().open(found.from())) {
      var places =
          JsonPlaces.of(
              json, hand.found().pointer(found.no()), found.from(), found.line(), found.column());
      return violations.stream().map(v -> v.at(places.of(v.path()))).toList();
    }
  }

  private static DocumentState state(List<Violation> violations) {
    if (violations.stream().noneMatch(Violation::isError)) {
      return DocumentState.READ;
    }
    var codes =
        violations.stream().filter(Violation::isError).map(Violation::code).distinct().toList();
    if (codes.equals(List.of(AgreementCode.USAGE_NOT_AGREED))) {
      return DocumentState.HELD;
    }
    return codes.equals(List.of(HandOverCode.PARTNER_NOT_RESOLVED))
        ? DocumentState.UNASSIGNED
        : DocumentState.REJECTED;
  }

  private static DocumentEntry entry(
      Hand hand,
      HandedOver.Document found,
      String type,
      @Nullable CanonicalDocument document,
      @Nullable Partner receiver,
      @Nullable Agreement agreement,
      List<Violation> violations) {
    var known = Optional.ofNullable(document);
    return new DocumentEntry(
        new DocumentEntry.Place(hand.transmission().number(), 1, 1, found.no()),
        true,
        type,
        DocumentEntry.HANDED_OVER,
        type,
        "",
        "",
        "",
        "",
        receiver == null ? null : receiver.id(),
        hand.usage(),
        agreement == null ? null : agreement.id(),
        known.map(CanonicalDocument::number).orElseGet(() -> number(found.tree())),
        known.map(CanonicalDocument::orderNumber).orElse(null),
        known.map(HandOverDocument::contentHash).orElseGet(() -> new byte[0]),
        state(violations),
        found.from(),
        found.to(),
        agreement == null ? null : agreement.outboundMap(),
        null,
        known.map(CanonicalJson::write).orElse(null),
        new byte[0],
        violations.stream().map(v -> new Found(Stage.GRAMMAR, v)).toList());
  }

  private static @Nullable String number(JsonNode tree) {
    var number = tree.path("number");
    return number.isTextual() ? number.asText() : null;
  }

  /** Of what it says, whatever the order of its fields and wherever it came from. */
  private static byte[] contentHash(CanonicalDocument document) {
    var tree = Canonical.tree(CanonicalJson.write(document));
    withoutSource(tree);
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(Canonical.text(tree).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
