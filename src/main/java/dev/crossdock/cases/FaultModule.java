package dev.crossdock.cases;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Codes;
import dev.crossdock.diagnostics.Severity;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;

/** Codes and severities in JSON by the names that people see. */
public final class FaultModule extends SimpleModule {

  public FaultModule() {
    addSerializer(Code.class, new Writer<>(Code.class, Code::id));
    addDeserializer(Code.class, new Reader<>(Code.class, Codes::of));
    addSerializer(
        Severity.class, new Writer<>(Severity.class, s -> s.name().toLowerCase(Locale.ROOT)));
    addDeserializer(
        Severity.class,
        new Reader<>(Severity.class, s -> Severity.valueOf(s.toUpperCase(Locale.ROOT))));
  }

  private static final class Writer<T> extends StdSerializer<T> {
    private final transient Function<T, String> name;

    Writer(Class<T> type, Function<T, String> name) {
      super(type);
      this.name = name;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(name.apply(value));
    }
  }

  private static final class Reader<T> extends StdDeserializer<T> {
    private final transient Function<String, T> value;

    Reader(Class<T> type, Function<String, T> value) {
      super(type);
      this.value = value;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return value.apply(in.getText());
    }
  }
}
