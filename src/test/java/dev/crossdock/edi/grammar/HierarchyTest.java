package dev.crossdock.edi.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.GrammarCode;
import dev.crossdock.diagnostics.Place;
import dev.crossdock.diagnostics.Violation;
import dev.crossdock.edi.DocumentHandler;
import dev.crossdock.edi.FramingOptions;
import dev.crossdock.edi.Samples;
import dev.crossdock.edi.Segment;
import dev.crossdock.edi.Standard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Levels of an 856 lie in one another by HL02, whatever their order. */
class HierarchyTest {

  private static final Grammar GRAMMAR = grammar();
  private static final String BSN = "BSN*00*ASN-1*20260119*1530\n";

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

  @Test
  void nestsLevelsAsTheyFollowEachOther() {
    var read =
        read("HL*1**S*1\nHL*2*1*O*1\nHL*3*2*I*0\nHL*4*2*I*0\nHL*5*1*O*1\nHL*6*5*I*0\nCTT*6\n");
    assertThat(read.violations()).isEmpty();
    assertThat(read.text()).isEqualTo("ST BSN S(HL O(HL I(HL)I(HL))O(HL I(HL)))CTT SE");
  }

  @Test
  void takesLevelsInAnyOrder() {
    assertThat(read("HL*1**S\nHL*2*1*T\nHL*3*2*O\nHL*4*3*I\nHL*5*2*O\nHL*6*5*I\n").text())
        .isEqualTo("ST BSN S(HL T(HL O(HL I(HL))O(HL I(HL))))SE");
    assertThat(read("HL*1**S\nHL*2*1*P\nHL*3*2*I\n").text())
        .isEqualTo("ST BSN S(HL P(HL I(HL)))SE");
    assertThat(read("HL*1**V\nHL*2*1*S\nHL*3*2*Q\n").text())
        .isEqualTo("ST BSN V(HL S(HL Q(HL)))SE");
  }

  @Test
  void putsALevelThatComesLateBelowItsParent() {
    var read =
        read(
            """
            HL*1**S
            HL*2*1*O
            PRF*A
            HL*3*1*O
            PRF*B
            HL*4*3*I
            LIN**VN*B1
            HL*5*2*I
            LIN**VN*A1
            CTT*5
            """);
    assertThat(read.violations()).isEmpty();
    assertThat(read.text()).isEqualTo("ST BSN S(HL O(HL PRF I(HL LIN))O(HL PRF I(HL LIN)))CTT SE");
    assertThat(read.segments())
        .containsSubsequence("PRF=A@5", "LIN=A1@11", "PRF=B@7", "LIN=B1@9", "CTT=5@12", "SE=13@13");
  }

  @Test
  void findsAParentThatComesBehind() {
    assertThat(read("HL*3*2*I\nLIN**VN*A\nHL*2*1*O\nHL*1**S\n").text())
        .isEqualTo("ST BSN S(HL O(HL I(HL LIN)))SE");
  }

  @Test
  void tellsAParentThatIsMissingOrUnknown() {
    var missing = read("HL*1**S\nHL*2**O\nHL*3*2*I\n");
    assertThat(missing.text()).isEqualTo("ST BSN S(HL O(HL I(HL)))SE");
    assertThat(only(missing).code()).isEqualTo(GrammarCode.HIERARCHY_PARENT_MISSING);
    assertThat(place(only(missing)))
        .extracting(Place::segment, Place::segmentPosition, Place::element)
        .containsExactly("HL", 4, 2);
    var unknown = read("HL*1**S\nHL*2*1*O\nHL*3*7*I\n");
    assertThat(unknown.text()).isEqualTo("ST BSN S(HL O(HL I(HL)))SE");
    assertThat(only(unknown).code()).isEqualTo(GrammarCode.HIERARCHY_PARENT_UNKNOWN);
    assertThat(only(unknown).value()).isEqualTo("7");
    assertThat(place(only(unknown)).segmentPosition()).isEqualTo(5);
  }

  @Test
  void tellsCyclesAndReadsOn() {
    assertThat(codes(read("HL*1**S\nHL*2*3*P\nHL*3*2*P\n")))
        .containsExactly(GrammarCode.HIERARCHY_CYCLE);
    assertThat(codes(read("HL*1**S\nHL*2*2*P\n"))).containsExactly(GrammarCode.HIERARCHY_CYCLE);
  }

  @Test
  void tellsANumberGivenTwiceAndALevelBelowAWrongOne() {
    assertThat(codes(read("HL*1**S\nHL*2*1*O\nHL*2*1*O\n")))
        .containsExactly(GrammarCode.HIERARCHY_ID_REPEATED);
    assertThat(codes(read("HL*1**S\nHL*2*1*O\nHL*3*2*S\n")))
        .containsExactly(GrammarCode.HIERARCHY_LEVEL_MISPLACED);
  }

  @Test
  void warnsOfAWrongChildCode() {
    var read = read("HL*1**S*0\nHL*2*1*O*1\n");
    assertThat(codes(read))
        .containsExactly(
            GrammarCode.HIERARCHY_CHILD_CODE_WRONG, GrammarCode.HIERARCHY_CHILD_CODE_WRONG);
    assertThat(read.violations()).noneMatch(Violation::isError);
  }

  @Test
  void reads100000Levels() {
    var body = new StringBuilder("HL*1**S\n");
    for (int i = 2; i <= 100_000; i++) {
      body.append("HL*").append(i).append('*').append(i % 4 == 2 ? 1 : i - 1);
      body.append('*').append(i % 4 == 2 ? "O" : i % 4 == 1 ? "I" : "P").append('\n');
    }
    var read = read(body.toString());
    assertThat(read.violations()).isEmpty();
    assertThat(read.deepest()).isEqualTo(5);
  }

  @Test
  void keepsAChainOf100000LevelsToTheDepthAllowed() {
    var body = new StringBuilder("HL*1**S\n");
    for (int i = 2; i <= 100_000; i++) {
      body.append("HL*").append(i).append('*').append(i - 1).append("*P\n");
    }
    var read = read(body.toString());
    assertThat(codes(read)).contains(GrammarCode.HIERARCHY_TOO_DEEP);
    assertThat(read.deepest()).isEqualTo(32);
  }

  private record Read(
      String text, List<String> segments, int deepest, List<Violation> violations) {}

  private static Read read(String body) {
    String text = Samples.x12(Samples.transactionSet("856", "0001", BSN + body));
    var interchange = Samples.frame(text).interchanges().get(0);
    var frame = Samples.documents(Samples.raw(text), FramingOptions.defaults()).get(0);
    var trace = new Trace();
    var parsed = DocumentParser.parse(frame, interchange.syntax(), GRAMMAR, trace);
    return new Read(
        trace.text.toString().replace(" )", ")").strip(),
        trace.segments,
        trace.deepest,
        parsed.violations());
  }

  private static final class Trace implements DocumentHandler {

    private final StringBuilder text = new StringBuilder();
    private final List<String> segments = new ArrayList<>();
    private int depth;
    private int deepest;

    @Override
    public void startLoop(String name) {
      depth++;
      deepest = Math.max(depth, deepest);
      text.append(name.replace("HL-", "")).append('(');
    }

    @Override
    public void endLoop(String name) {
      depth--;
      text.append(')');
    }

    @Override
    public void segment(Segment segment) {
      text.append(segment.tag()).append(' ');
      int element = segment.tag().equals("LIN") ? 3 : 1;
      segments.add(segment.tag() + "=" + segment.element(element) + "@" + segment.position());
    }
  }

  private static Violation only(Read read) {
    assertThat(read.violations()).hasSize(1);
    return read.violations().get(0);
  }

  private static List<Code> codes(Read read) {
    return read.violations().stream().map(Violation::code).toList();
  }

  private static Place place(Violation violation) {
    return Objects.requireNonNull(violation.place());
  }
}
