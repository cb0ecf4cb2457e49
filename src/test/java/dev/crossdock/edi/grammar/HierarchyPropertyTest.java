package dev.crossdock.edi.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Samples;
import dev.crossdock.edi.Segment;
import dev.crossdock.edi.Standard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Levels lie in one another by HL02, whatever tree they make and in whatever order they come. */
class HierarchyPropertyTest {

  private static final Grammar GRAMMAR = grammar();

  private static Grammar grammar() {
    try {
      return Grammars.load(Samples.MAPPINGS)
          .find(Standard.X12, "856", "004010")
          .orElseThrow()
          .grammar();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF, seed = "20261121")
  void shuffledLevelsMakeTheTreeThatTheirParentsSay(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int levels) {
    var random = new Random(seed);
    Map<String, String> parents = new HashMap<>();
    var depths = new ArrayList<>(List.of(1));
    for (int no = 2; no <= levels; no++) {
      int parent = random.nextInt(no - 1);
      if (depths.get(parent) >= 32) {
        parent = 0;
      }
      parents.put(String.valueOf(no), String.valueOf(parent + 1));
      depths.add(depths.get(parent) + 1);
    }

    var read = read(parents, random);

    assertThat(read.violations()).as("seed %s", seed).noneMatch(Violation::isError);
    assertThat(read.above()).as("seed %s", seed).isEqualTo(parents);
  }

  /**
   * How deep they may nest is the grammar's to say; what is deeper is told and lies in the last.
   */
  @Test
  void aChainOf200ShuffledLevelsIsReadToTheDepthAllowed() {
    Map<String, String> parents = new HashMap<>();
    for (int no = 2; no <= 200; no++) {
      parents.put(String.valueOf(no), String.valueOf(no - 1));
    }
    var read = read(parents, new Random(7));

    assertThat(read.violations())
        .extracting(Violation::code)
        .containsOnly(GrammarCode.HIERARCHY_TOO_DEEP)
        .hasSize(200 - 32);
    assertThat(read.above()).hasSize(199).containsEntry("32", "31").containsEntry("200", "31");
  }

  private record Read(Map<String, String> above, List<Violation> violations) {}

  private static Read read(Map<String, String> parents, Random random) {
    var segments = new ArrayList<>(List.of("HL*1**S"));
    parents.forEach((no, parent) -> segments.add("HL*" + no + '*' + parent + "*P"));
    Collections.shuffle(segments, random);
    var body = "BSN*00*ASN-1*20260119*1530\n" + String.join("\n", segments) + '\n';
    var text = Samples.x12(Samples.transactionSet("856", "0001", body));
    var frame = Samples.documents(Samples.raw(text), FramingOptions.defaults()).get(0);
    var syntax = Samples.frame(text).interchanges().get(0).syntax();
    var above = new Above();
    var parsed = DocumentParser.parse(frame, syntax, GRAMMAR, above);
    return new Read(above.found, parsed.violations());
  }

  /** Notes what each level lies in. */
  private static final class Above implements DocumentHandler {
    private final Map<String, String> found = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    @Override
    public void startLoop(String name) {
      open.push("");
    }

    @Override
    public void endLoop(String name) {
      open.pop();
    }

    @Override
    public void segment(Segment segment) {
      if (segment.tag().equals("HL")) {
        open.pop();
        var above = open.peek();
        if (above != null) {
          found.put(segment.element(1), above);
        }
        open.push(segment.element(1));
      }
    }
  }
}
