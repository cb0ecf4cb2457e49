package dev.crossdock.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import dev.crossdock.canonical.Moment;
import java.time.format.DateTimeParseException;

/** Reads a {@link Moment} from its ISO form. */
final class MomentReader extends FromStringDeserializer<Moment> {

  private static final long serialVersionUID = 1L;

  MomentReader() {
    super(Moment.class);
  }

  @Override
  protected Moment _deserialize(String value, DeserializationContext context)
      throws InvalidFormatException {
    try {
      return Moment.parse(value);
    } catch (DateTimeParseException e) {
      JsonParser at = context.getParser();
      throw new InvalidFormatException(at, "No date: " + value, value, Moment.class);
    }
  }
}
