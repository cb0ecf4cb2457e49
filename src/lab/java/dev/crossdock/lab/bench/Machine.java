package dev.crossdock.lab.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured on, in words. */
final class Machine {

  private Machine() {}

  static Map<String, String> describe(String loadBefore) {
    var words = new LinkedHashMap<String, String>();
    words.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    words.put("load before", loadBefore);
    words.put("load after", Proc.load());
    words.put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
    words.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    return words;
  }
}
