package dev.crossdock.mapping;

import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.smooks.api.Registry;
import org.smooks.engine.lookup.ResourceConfigSeqsLookup;
import org.smooks.engine.resource.config.xpath.IndexedSelectorPath;

/**
 * The selector of a visitor of ours, of names only. Smooks asks it for every element that a visitor
 * may be for, before and after: it has no namespaces to go through and, as its pattern says all, no
 * steps with conditions to judge besides.
 */
final class PlainSelector extends IndexedSelectorPath {

  private static final Pattern NAMES = Pattern.compile("[\\w.-]+(/[\\w.-]+)*");

  private static final Properties NO_NAMESPACES = new NoNamespaces();

  private PlainSelector(String names) {
    super(names);
  }

  /** Puts one in place of every selector of names; the visitors must be made already. */
  static void use(Registry registry) {
    for (var configs : registry.lookup(new ResourceConfigSeqsLookup())) {
      for (var config : configs) {
        var path = config.getSelectorPath();
        if (path instanceof IndexedSelectorPath
            && path.getConditionEvaluator() == null
            && NAMES.matcher(path.getSelector()).matches()) {
          config.setSelectorPath(new PlainSelector(path.getSelector()));
        }
      }
    }
  }

  @Override
  public Properties getNamespaces() {
    return NO_NAMESPACES;
  }

  private static final class NoNamespaces extends Properties {

    private static final long serialVersionUID = 1L;

    @Override
    public Set<String> stringPropertyNames() {
      return Set.of();
    }
  }
}
