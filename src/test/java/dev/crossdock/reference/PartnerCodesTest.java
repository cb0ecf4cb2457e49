package dev.crossdock.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crossdock.diagnostics.RuleCode;
import dev.crossdock.diagnostics.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartnerCodesTest {

  private static final CrossReferences REFERENCES =
      CrossReferences.among(
          Map.of(
              "cross-references/fields",
              bytes(
                  """
                  items seller buyer
                  units unit unit
                  parties gln assigned-by-buyer
                  locations assigned-by-seller assigned-by-buyer
                  """),
              "cross-references/items.csv",
              bytes("theirs,ours,from,until\nV1,O1,,2026-06-30\nV2,O1,2026-07-01,\nV3,O3,,\n"),
              "cross-references/units.csv",
              bytes("theirs,ours\nXBX,XCS\n"),
              "cross-references/parties.csv",
              bytes("theirs,ours\n4012345000009,P1\n"),
              "cross-references/locations.csv",
              bytes("theirs,ours\nDOCK,L1\n")));

  @Test
  void putsWhatThePartnerCallsItOnTheDayOfTheDocument() throws Exception {
    var document = document("2026-11-21", "O1");
    assertThat(PartnerCodes.put(REFERENCES, document)).isEmpty();
    var line = document.at("/lines/0");
    assertThat(line.at("/item/seller").asText()).isEqualTo("V2");
    assertThat(line.at("/item/buyer").asText()).isEqualTo("O1");
    assertThat(line.at("/quantity/unit").asText()).isEqualTo("XBX");
    assertThat(document.at("/parties/0/gln").asText()).isEqualTo("4012345000009");
    assertThat(document.at("/toLocation/ids/1/scheme").asText()).isEqualTo("assigned-by-seller");
    assertThat(document.at("/toLocation/ids/1/id").asText()).isEqualTo("DOCK");

    var before = document("2026-01-01", "O1");
    PartnerCodes.put(REFERENCES, before);
    assertThat(before.at("/lines/0/item/seller").asText()).isEqualTo("V1");
  }

  @Test
  void aCodeThatThePartnerHasNoneForIsToldWithItsPathAndThoseNear() throws Exception {
    List<Violation> found = PartnerCodes.put(REFERENCES, document("2026-11-21", "O2"));
    assertThat(found)
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.code()).isEqualTo(RuleCode.ITEM_UNKNOWN);
              assertThat(v.path()).isEqualTo("lines[0].item.buyer");
              assertThat(v.value()).isEqualTo("O2");
              assertThat(v.message()).contains("Near it: O1, O3.");
            });
  }

  @Test
  void referencesAreWhatTheirFilesAre() {
    assertThat(CrossReferences.among(REFERENCES.files())).isEqualTo(REFERENCES);
    assertThat(REFERENCES.with(Map.of(ReferenceKind.UNITS, bytes("theirs,ours\nEA,XCS\n"))))
        .isNotEqualTo(REFERENCES);
    assertThat(CrossReferences.among(Map.of())).isEqualTo(CrossReferences.NONE);
  }

  private static ObjectNode document(String day, String item) throws JsonProcessingException {
    return (ObjectNode)
        new JsonMapper()
            .readTree(
                """
                {"type": "order", "issueDate": "%s",
                 "parties": [{"role": "seller", "ids": [{"scheme": "assigned-by-buyer", "id": "P1"}]}],
                 "toLocation": {"ids": [{"scheme": "assigned-by-buyer", "id": "L1"}]},
                 "lines": [{"item": {"buyer": "%s"}, "quantity": {"value": 1, "unit": "XCS"}},
                           {"item": {"gtin": "4012345000009"}, "quantity": {"value": 1, "unit": "EA"}}]}
                """
                    .formatted(day, item));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
