package dev.crossdock.mapping.xml;

import dev.crossdock.diagnostics.FileCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.tree.TreeDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** Checks one document by its schema while it is read; what is wrong goes to its draft. */
final class XsdCheck implements ErrorHandler {

  private static final List<String> SECOND =
      List.of("cvc-type.3.1", "cvc-attribute.3", "cvc-complex-type.2.2");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  /** Types of XML Schema, and a value of each. */
  private static final Map<String, String> WRITTEN =
      Map.of(
          "date", "2026-12-31",
          "dateTime", "2026-12-31T14:30:00",
          "time", "14:30:00",
          "decimal", "1234.5",
          "integer", "1234",
          "positiveInteger", "1234",
          "nonNegativeInteger", "1234",
          "boolean", "true or false");

  private final ValidatorHandler validator;
  private final TreeDraft draft;
  private final Set<String> told = new HashSet<>();
  private Place place = Place.at(0);
  private boolean broken;
  private boolean begun;

  XsdCheck(ValidatorHandler validator, TreeDraft draft) {
    this.validator = validator;
    this.draft = draft;
    validator.setErrorHandler(this);
  }

  void start(XmlEvents at) {
    var reader = at.reader();
    var attributes = new AttributesImpl();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      var uri = reader.getAttributeNamespace(i);
      attributes.addAttribute(
          uri == null ? "" : uri,
          reader.getAttributeLocalName(i),
          reader.getAttributeLocalName(i),
          "CDATA",
          reader.getAttributeValue(i));
    }
    run(
        at,
        () -> {
          if (!begun) {
            begun = true;
            validator.startDocument();
          }
          for (int i = 0; i < reader.getNamespaceCount(); i++) {
            var prefix = reader.getNamespacePrefix(i);
            var uri = reader.getNamespaceURI(i);
            validator.startPrefixMapping(prefix == null ? "" : prefix, uri == null ? "" : uri);
          }
          validator.startElement(at.namespace(), at.name(), at.name(), attributes);
        });
  }

  void characters(XmlEvents at, String text) {
    run(at, () -> validator.characters(text.toCharArray(), 0, text.length()));
  }

  void end(XmlEvents at) {
    run(at, () -> validator.endElement(at.namespace(), at.name(), at.name()));
  }

  /** The document has ended: identity constraints are judged. */
  void finish() {
    try {
      if (!broken) {
        validator.endDocument();
      }
    } catch (SAXException e) {
      broken = true;
    }
  }

  private interface Call {
    void run() throws SAXException;
  }

  private void run(XmlEvents at, Call call) {
    if (broken) {
      return;
    }
    place = new Place(draft.here().segment(), 0, 0, 0, at.line(), at.column(), at.offset());
    try {
      call.run();
    } catch (SAXException e) {
      broken = true;
    }
  }

  @Override
  public void warning(SAXParseException exception) {}

  @Override
  public void error(SAXParseException exception) {
    var message = String.valueOf(exception.getMessage());
    int colon = message.indexOf(": ");
    var rule = colon < 0 ? "" : message.substring(0, colon);
    // a bad value is told twice, once by its type's rule and once by the element's
    if (!told.add(place.toString()) && SECOND.stream().anyMatch(rule::startsWith)) {
      return;
    }
    draft.report(
        Violation.of(
            FileCode.XML_SCHEMA_VIOLATED,
            null,
            place,
            value(rule, message),
            (colon < 0 ? message : message.substring(colon + 2)) + notation(message)));
  }

  /** How values of the type are written that the message names last. */
  private static String notation(String message) {
    var type = "";
    for (var quoted = QUOTED.matcher(message); quoted.find(); ) {
      type = quoted.group(1);
    }
    return WRITTEN.containsKey(type) ? " It is written " + WRITTEN.get(type) + '.' : "";
  }

  private static @Nullable String value(String rule, String message) {
    var quoted = QUOTED.matcher(message);
    return rule.startsWith("cvc-datatype") && quoted.find() ? quoted.group(1) : null;
  }

  @Override
  public void fatalError(SAXParseException exception) {
    error(exception);
    broken = true;
  }
}
