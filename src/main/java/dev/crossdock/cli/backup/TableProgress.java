package dev.crossdock.cli.backup;

import dev.crossdock.backup.Progress;
import dev.crossdock.cli.online.Tty;
import java.io.PrintWriter;

/** Table by table on a terminal, nothing elsewhere. */
final class TableProgress implements Progress {

  private final PrintWriter err;
  private final boolean shown = Tty.console().isPresent();

  TableProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void table(String name, long rows, int done, int of) {
    if (shown) {
      err.println("  %2d of %d  %-24s %,d rows".formatted(done, of, name, rows));
      err.flush();
    }
  }
}
