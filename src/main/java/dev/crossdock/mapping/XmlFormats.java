package dev.crossdock.mapping;

import dev.crossdock.edi.grammar.MappingsSnapshot;
import dev.crossdock.mapping.tree.TreeCurrencies;
import dev.crossdock.mapping.tree.TreeRules;
import dev.crossdock.mapping.xml.XmlFormat;
import dev.crossdock.mapping.xml.XmlSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a map's descriptor to how its XML files are read. */
final class XmlFormats {

  private XmlFormats() {}

  /** Throws {@link IllegalArgumentException} on what can't be. */
  static XmlFormat of(MapFile.Xml xml, MappingsSnapshot files) {
    var each = xml.each() == null ? List.of(xml.root()) : List.of(xml.each().split("/", -1));
    if (!each.get(0).equals(xml.root())) {
      throw new IllegalArgumentException("each begins with the root: " + xml.root());
    }
    return new XmlFormat(
        xml.root(),
        xml.namespace(),
        each,
        xml.schema() == null ? null : XmlSchema.at(xml.schema(), files),
        new TreeRules(xml.required(), xml.sender(), xml.receiver(), currencies(xml.currency())),
        Conventions.of(xml.decimalMark(), xml.dateFormats()));
  }

  private static TreeCurrencies currencies(MapFile.@Nullable Currency currency) {
    return currency == null
        ? TreeCurrencies.NONE
        : new TreeCurrencies(currency.document(), currency.below(), currency.kept());
  }
}
