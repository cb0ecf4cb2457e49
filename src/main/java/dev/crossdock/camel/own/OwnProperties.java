package dev.crossdock.camel.own;

import java.util.Map;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.component.properties.PropertiesFunctionResolver;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.spi.PropertiesSource;

/**
 * What {@code {{name}}} stands for in routes of one's own: the properties that the company's file
 * gives to them, and nothing of the hub, the system or the environment.
 */
final class OwnProperties {

  private OwnProperties() {}

  static PropertiesComponent of(PropertiesSource source) {
    var properties = new PropertiesComponent();
    properties.setAutoDiscoverPropertiesSources(false);
    properties.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
    properties.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
    properties.setPropertiesFunctionResolver(new NoFunctions());
    properties.addPropertiesSource(source);
    return properties;
  }

  /** No {@code {{env:...}}}, {@code {{sys:...}}}, {@code {{service:...}}}. */
  private static final class NoFunctions implements PropertiesFunctionResolver {

    @Override
    public Map<String, PropertiesFunction> getFunctions() {
      return Map.of();
    }

    @Override
    public void addPropertiesFunction(PropertiesFunction function) {
      // there are none
    }

    @Override
    public boolean hasFunction(String name) {
      return false;
    }

    @Override
    @SuppressWarnings("NullAway") // Camel's contract: null where there is none
    public PropertiesFunction resolvePropertiesFunction(String name) {
      return null;
    }
  }
}
