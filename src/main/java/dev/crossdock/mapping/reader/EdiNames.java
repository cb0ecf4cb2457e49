package dev.crossdock.mapping.reader;

/** Names of attributes for element positions: {@code e4}, {@code e4.3}. */
final class EdiNames {

  private static final int ELEMENTS = 64;
  private static final int COMPONENTS = 16;
  private static final String[] NAMES = new String[ELEMENTS * COMPONENTS];

  static {
    for (int e = 0; e < ELEMENTS; e++) {
      for (int c = 0; c < COMPONENTS; c++) {
        NAMES[e * COMPONENTS + c] = make(e, c);
      }
    }
  }

  private EdiNames() {}

  /** The first component bears the name of the element, as a simple element does. */
  static String of(int element, int component) {
    return element < ELEMENTS && component < COMPONENTS
        ? NAMES[element * COMPONENTS + component]
        : make(element, component);
  }

  /** Of a further repetition: {@code e4r2}, {@code e4r2.3}. */
  static String of(int element, int repetition, int component) {
    return repetition <= 1
        ? of(element, component)
        : "e" + element + "r" + repetition + (component <= 1 ? "" : "." + component);
  }

  /** What people call an element: {@code PO107}, {@code NAD02-3}. */
  static String called(String tag, int element, int component) {
    return tag + (element < 10 ? "0" : "") + element + (component > 1 ? "-" + component : "");
  }

  private static String make(int element, int component) {
    return component <= 1 ? "e" + element : "e" + element + "." + component;
  }
}
