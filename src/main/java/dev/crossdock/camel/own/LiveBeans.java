package dev.crossdock.camel.own;

import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.Registry;
import org.jspecify.annotations.Nullable;

/** The beans of the context that runs, for one in which a file of routes is tried. */
record LiveBeans(Registry live) implements BeanRepository {

  @Override
  public @Nullable Object lookupByName(String name) {
    return live.lookupByName(name);
  }

  @Override
  public <T> @Nullable T lookupByNameAndType(String name, Class<T> type) {
    return live.lookupByNameAndType(name, type);
  }

  @Override
  public <T> Map<String, T> findByTypeWithName(Class<T> type) {
    return live.findByTypeWithName(type);
  }

  @Override
  public <T> Set<T> findByType(Class<T> type) {
    return live.findByType(type);
  }
}
