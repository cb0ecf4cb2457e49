package dev.crossdock.mapping;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.ValueInstantiators;
import com.fasterxml.jackson.databind.deser.impl.PropertyValueBuffer;
import com.fasterxml.jackson.databind.deser.std.StdValueInstantiator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of what was read. Most components of a canonical record are absent in a document,
 * and Jackson asks anew each time what an absent one is; here it is asked once for each component.
 */
final class RecordInstantiation extends SimpleModule {

  private static final long serialVersionUID = 1L;

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addValueInstantiators(new OfRecords());
  }

  private static final class OfRecords extends ValueInstantiators.Base {
    @Override
    public ValueInstantiator findValueInstantiator(
        DeserializationConfig config, BeanDescription bean, ValueInstantiator usual) {
      return bean.getBeanClass().isRecord() && usual instanceof StdValueInstantiator standard
          ? new OfRecord(standard)
          : usual;
    }
  }

  private static final class OfRecord extends StdValueInstantiator {

    private static final long serialVersionUID = 1L;

    /** What each component is where it is absent: null, nothing or zero. */
    private transient volatile @Nullable Object @Nullable [] absent;

    OfRecord(StdValueInstantiator usual) {
      super(usual);
    }

    @Override
    public Object createFromObjectWith(
        DeserializationContext context, SettableBeanProperty[] components, PropertyValueBuffer read)
        throws IOException {
      var values = absent(context, components).clone();
      for (int i = 0; i < values.length; i++) {
        if (read.hasParameter(components[i])) {
          values[i] = read.getParameter(components[i]);
        }
      }
      return createFromObjectWith(context, values);
    }

    private @Nullable Object[] absent(
        DeserializationContext context, SettableBeanProperty[] components)
        throws JsonMappingException {
      var known = absent;
      if (known == null) {
        known = new Object[components.length];
        for (int i = 0; i < known.length; i++) {
          var value = components[i].getNullValueProvider().getAbsentValue(context);
          known[i] = value instanceof List ? List.of() : value;
        }
        absent = known;
      }
      return known;
    }
  }
}
