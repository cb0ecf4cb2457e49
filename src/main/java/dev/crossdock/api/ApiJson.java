package dev.crossdock.api;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.crossdock.cases.FaultModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** How the API writes JSON: codes and severities by their ids, records by their components. */
@Singleton
public class ApiJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new FaultModule());
    mapper.setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE);
  }
}
