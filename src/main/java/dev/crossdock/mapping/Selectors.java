package dev.crossdock.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Names of the elements a Smooks configuration looks at. Elements it does not look at need not be
 * handed to Smooks at all, which is most of their cost.
 */
final class Selectors {

  private static final String OURS = "dev.crossdock.mapping.bind.";

  private Selectors() {}

  /** Whether an element of this name matters; all do where that can't be told. */
  static Predicate<String> of(byte[] configuration) throws IOException, SAXException {
    var names = new HashSet<String>();
    var children = parse(configuration).getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element element && !collect(element, names)) {
        return name -> true;
      }
    }
    return Set.copyOf(names)::contains;
  }

  /** Whether all its visitors are of ours. */
  static boolean onlyOurs(byte[] configuration) throws IOException, SAXException {
    var children = parse(configuration).getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element element && !isOurs(element)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOurs(Element element) {
    if (!"resource-config".equals(element.getLocalName())) {
      return "reader".equals(element.getLocalName());
    }
    var resources = element.getElementsByTagNameNS("*", "resource");
    return resources.getLength() == 1
        && String.valueOf(resources.item(0).getTextContent()).strip().startsWith(OURS);
  }

  private static boolean collect(Element element, Set<String> names) {
    switch (element.getLocalName()) {
      case "reader", "params" -> {
        return true;
      }
      case "resource-config" -> {
        var selector = element.getAttribute("selector");
        if (!selector.matches("[\\w.-]+([/|, ]+[\\w.-]+)*")) {
          return false;
        }
        for (var name : selector.split("[/|, ]+", -1)) {
          names.add(name);
        }
        return true;
      }
      default -> {
        return false;
      }
    }
  }

  private static Element parse(byte[] configuration) throws IOException, SAXException {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(configuration))
          .getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
