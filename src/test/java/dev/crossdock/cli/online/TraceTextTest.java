package dev.crossdock.cli.online;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TraceTextTest {

  private static final String TRANSMISSION =
      """
      {"number": 17, "partner": "alder", "channel": "sftp", "name": "po.edi", "size": 812,
       "state": "read", "words": "It was read: 1 document (1 rejected).", "format": "x12",
       "receivedAt": "2026-03-01T10:00:00Z", "readAt": "2026-03-01T10:00:01Z"}
      """;
  private static final String DOCUMENT =
      """
      {"id": 42, "type": "order", "documentNumber": "PO-1", "standard": "x12", "message": "850",
       "usage": "production", "state": "rejected", "words": "It was rejected.",
       "receivedAt": "2026-03-01T10:00:00Z",
       "violations": [{"code": "element-date-invalid", "severity": "error", "segment": "DTM",
         "element": 2, "line": 7, "column": 5, "message": "20261341 is not a date.",
         "next": "Ask the sender to correct it."}],
       "deliveries": []}
      """;
  private static final String CASE =
      """
      {"id": 3, "state": "open", "severity": "medium", "owner": "partner-desk",
       "title": "The date is invalid", "opened": "2026-03-01T10:00:02Z"}
      """;

  @Test
  void tellsATransmissionStageByStage() throws IOException {
    var text =
        new TraceText(ZoneOffset.UTC)
            .transmission(
                json(
                    """
                    {"transmission": %s, "interchanges": [], "violations": [],
                     "documents": [%s],
                     "acknowledgements": [{"message": "997", "state": "delivered",
                       "receivedAt": "2026-03-01T10:00:01Z", "deliveries": [
                         {"state": "done", "target": "partner:alder/sftp", "attempt": 1,
                          "createdAt": "2026-03-01T10:00:01Z", "endedAt": "2026-03-01T10:00:02Z"}]}],
                     "cases": [%s]}
                    """
                        .formatted(TRANSMISSION, DOCUMENT, CASE)));

    assertThat(text)
        .isEqualTo(
            """
            Received   2026-03-01 10:00:00 UTC  transmission 17, po.edi from alder by sftp, 812 bytes
            Read       2026-03-01 10:00:01 UTC  x12. It was read: 1 document (1 rejected).
            Document   2026-03-01 10:00:00 UTC  order PO-1 (x12 850), production, rejected: It was rejected.
                       id 42
              error element-date-invalid at DTM02, line 7, column 5: 20261341 is not a date.
                next: Ask the sender to correct it.
            Answer     2026-03-01 10:00:01 UTC  997 delivered
            Delivery   2026-03-01 10:00:02 UTC  delivered to partner:alder/sftp, attempt 1
            Case       2026-03-01 10:00:02 UTC  3, new, medium for partner-desk: The date is invalid
            """);
  }

  @Test
  void tellsHowADocumentWasSentAndWhatThePartnerSaid() throws IOException {
    var text =
        new TraceText(ZoneOffset.UTC)
            .document(
                json(
                    """
                    {"document": %s, "sent": {"standard": "x12", "message": "850",
                      "controlNumber": "000000017", "groupControlNumber": "4",
                      "documentControlNumber": "0001", "writtenAt": "2026-03-01T10:00:01Z",
                      "acknowledged": "accepted", "acknowledgedAt": "2026-03-01T11:00:00Z",
                      "deliveries": []}}
                    """
                        .formatted(DOCUMENT)));

    assertThat(text)
        .contains(
            "Sent       2026-03-01 10:00:01 UTC  as x12 850, control number 000000017, group 4,"
                + " document 0001\n"
                + "Answered   2026-03-01 11:00:00 UTC  accepted by the partner\n");
  }

  @Test
  void tellsWhyEachTargetWasChosen() throws IOException {
    var text =
        new TraceText(ZoneOffset.UTC)
            .document(
                json(
                    """
                    {"document": %s, "routing": [
                      {"target": "erp", "chosen": true, "reason": "always"},
                      {"target": "big", "chosen": false, "when": "count(lines) > 9",
                       "reason": "false"},
                      {"target": "lake", "chosen": true, "subscription": "copies",
                       "reason": "always"}]}
                    """
                        .formatted(DOCUMENT)));

    assertThat(text)
        .contains(
            """
            Target     erp: chosen, always
            Target     big: passed over, when count(lines) > 9, false
            Target     lake: chosen, subscription copies, always
            """);
  }

  @Test
  void tellsADocumentWithWhereItCameFrom() throws IOException {
    var text =
        new TraceText(ZoneOffset.UTC)
            .document(
                json(
                    """
                    {"document": %s, "transmission": %s, "violations": [], "deliveries": [],
                     "acknowledgements": [], "cases": []}
                    """
                        .formatted(DOCUMENT, TRANSMISSION)));

    assertThat(text).startsWith("Received ").contains("order PO-1").doesNotContain("Case");
  }

  @Test
  void listsDocumentsAndCasesInColumns() throws IOException {
    var documents =
        DocumentsCommand.table(json("{\"items\": [%s]}".formatted(DOCUMENT)), ZoneOffset.UTC);
    var cases =
        CasesCommand.table(
            json("{\"items\": [%s], \"next\": \"2\"}".formatted(CASE)), ZoneOffset.UTC);

    assertThat(documents.lines())
        .hasSize(2)
        .last()
        .asString()
        .containsSubsequence("42", "2026-03-01 10:00:00", "PO-1", "rejected");
    assertThat(cases).contains("partner-desk").contains("There are more");
    assertThat(CasesCommand.table(json("{\"items\": []}"), ZoneOffset.UTC))
        .isEqualTo("No cases.\n");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
