package dev.crossdock.lab.demo;

import java.util.Map;
import java.util.stream.Collectors;

/** The line of one file: grows while it travels. */
final class DropLine implements Journey.Watcher {

  private final Terminal terminal;
  private final Drop drop;

  DropLine(Terminal terminal, Drop drop) {
    this.terminal = terminal;
    this.drop = drop;
  }

  void begin() {
    terminal.part(
        "%s %-4s  %-49s"
            .formatted(
                terminal.strong("%-6s".formatted(drop.partner())),
                drop.protocol() == Drop.Protocol.SFTP ? "SFTP" : "HTTP",
                drop.says()));
  }

  @Override
  public void received(long transmission) {
    terminal.part(terminal.dim(" → ") + "transmission " + transmission);
  }

  @Override
  public void read(Seen seen) {
    terminal.part(
        terminal.dim(" → ") + (seen.state().equals("rejected") ? "not readable" : "read"));
  }

  void end(FileOutcome outcome) {
    var text = new StringBuilder();
    var seen = outcome.seen();
    if (!seen.documents().isEmpty()) {
      text.append(terminal.dim(" → ")).append(documents(seen.documents()));
    }
    if (outcome.atErp() > 0) {
      text.append(terminal.dim(" → ")).append(outcome.atErp()).append(" at the ERP");
    }
    if (!outcome.answers().isEmpty()) {
      text.append(terminal.dim(" → ")).append(String.join(" + ", outcome.answers()));
    }
    seen.cases()
        .forEach(
            c ->
                text.append(terminal.dim(" → "))
                    .append("case ")
                    .append(c.id())
                    .append(c.codes().isEmpty() ? "" : " " + c.codes().get(0)));
    if (outcome.drop().expected().closes() != null && outcome.closed()) {
      text.append(terminal.dim(" → ")).append("its case is closed");
    }
    var differences = outcome.differences();
    terminal.line(text + (differences.isEmpty() ? terminal.good("  ✓") : terminal.bad("  ✗")));
    differences.forEach(d -> terminal.line(terminal.bad("       " + d)));
  }

  private static String documents(Map<String, Integer> byState) {
    return byState.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
