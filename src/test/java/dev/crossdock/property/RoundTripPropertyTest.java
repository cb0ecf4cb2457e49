package dev.crossdock.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.CanonicalJson;
import dev.crossdock.mapping.write.Canonical;
import dev.crossdock.validation.ReferenceLists;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Random documents are read back as they were written, or refused with the path of the value. */
class RoundTripPropertyTest {

  static final List<Way> WAYS = Way.all();

  @Property(tries = 150, shrinking = ShrinkingMode.OFF, seed = "20261121")
  void isReadBackTheSameOrRefusedWithItsPlace(@ForAll long seed) throws Exception {
    PropertyRounds.run(seed, RoundTripPropertyTest::once);
  }

  static void once(Random random) throws Exception {
    var way = WAYS.get(random.nextInt(WAYS.size()));
    var document = document(way, random);
    if (document != null) {
      assertThat(way.check(document)).as("%s, %s", way, document).isEmpty();
    }
  }

  /**
   * Null where schema or rules reject what chance made: that gets never as far as to be written. A
   * credit note with a minus is not in the model's form; reading turns it.
   */
  static @Nullable String document(Way way, Random random) {
    var full = way.full().get(random.nextInt(way.full().size()));
    var document = new RandomDocuments(random).from(full);
    if (!Way.VALIDATION.schema(way.type(), document).isEmpty()) {
      return null;
    }
    try {
      var json = Canonical.text(document);
      var found = Way.VALIDATION.check(CanonicalJson.read(json), json, ReferenceLists.NONE);
      boolean turned = json.contains("\"credit-note\"") && json.contains(":-");
      return !turned && found.stream().noneMatch(Violation::isError) ? json : null;
    } catch (IllegalArgumentException notCanonical) {
      return null;
    }
  }
}
