package dev.crossdock.edi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The elements of one envelope segment, as text; bytes outside ASCII are read as ISO 8859-1. */
final class ServiceSegment {

  private final List<List<String>> elements;

  private ServiceSegment(List<List<String>> elements) {
    this.elements = elements;
  }

  static ServiceSegment of(byte[] content, Syntax syntax) {
    var elements = new ArrayList<List<String>>();
    var components = new ArrayList<String>();
    var value = new StringBuilder();
    boolean x12 = syntax.standard() == Standard.X12;
    for (int i = 0; i < content.length; i++) {
      byte b = content[i];
      if (b == syntax.release() && b != 0 && i + 1 < content.length) {
        value.append((char) (content[++i] & 0xff));
      } else if (b == syntax.element()) {
        components.add(value.toString().strip());
        value.setLength(0);
        elements.add(components);
        components = new ArrayList<>();
      } else if (b == syntax.component() && !x12) {
        components.add(value.toString().strip());
        value.setLength(0);
      } else if (b != '\r' && b != '\n') {
        value.append((char) (b & 0xff));
      }
    }
    components.add(value.toString().strip());
    elements.add(components);
    return new ServiceSegment(elements);
  }

  /** An element, counted from 1, blanks around it removed; empty where absent. */
  String element(int element) {
    return component(element, 1);
  }

  /** A component of a composite, counted from 1; empty where absent. */
  String component(int element, int component) {
    if (element >= elements.size()) {
      return "";
    }
    List<String> components = elements.get(element);
    return component > components.size() ? "" : components.get(component - 1);
  }

  /** An element that is a count, -1 where it is not a number. */
  int count(int element) {
    String text = element(element).replaceFirst("^0+(?=.)", "");
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
    }
    return Integer.parseInt(text);
  }

  /** The first element that holds a control character, -1 where none does. */
  int unsound() {
    for (int i = 1; i < elements.size(); i++) {
      for (var component : elements.get(i)) {
        if (component.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Elements that are there, without the tag. */
  int elements() {
    return elements.size() - 1;
  }

  /** ASCII text of a header, for tests and messages. */
  static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }
}
