package dev.crossdock.system;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code docs/bad-input.md}. */
final class BadInputPage {

  private static final String HEAD =
      """
      # Bad input and its outcome

      Every row is played through a whole hub: real SFTP and HTTP channels, PostgreSQL, Artemis, an HTTP target that answers as told. `BadInputIT` fails when the hub does anything else; the page is made from what it expects.

      Lines count from 1, bytes from 0. An acknowledgement shows its judging segments only; it was fetched from the partner's `outbox/`, a report from `errors/`. The last column is the case, and who of us gets it. Codes are explained in the [runbook](runbook.md).
      """;

  private static final String FOOT =
      """

      ## And all the others

      After each group a good order went through every channel and was delivered. At the end every transmission and document had a final state, documents were as many as the framer counted, every byte was framed, set aside or blank, every accepted document had each of its deliveries, and the target held each idempotency key once.
      """;

  private final StringBuilder page = new StringBuilder(HEAD);

  void group(String title, String text, Map<String, Came> rows) {
    page.append("\n## ").append(title).append("\n\n").append(text.strip()).append("\n\n");
    page.append("| what came | outcome | wrong, and where | the partner got | case |\n");
    page.append("|---|---|---|---|---|\n");
    rows.forEach((what, came) -> page.append(row(what, came)));
  }

  private static String row(String what, Came came) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            cell(List.of(what)),
            cell(List.of(came.state())),
            cell(came.wrong()),
            cell(came.told()),
            cell(came.cases()));
  }

  private static String cell(List<String> lines) {
    return lines.stream().map(l -> l.replace("|", "\\|")).collect(Collectors.joining("<br>"));
  }

  String text() {
    return page + FOOT;
  }
}
