package dev.crossdock.cli.bench;

import dev.crossdock.cli.bench.jdbc.HubDatabase;
import java.io.IOException;

/** What hub, database and benchmark have spent so far, or between two moments. */
record Effort(double hubCpu, double postgresCpu, double benchCpu, HubDatabase.Work work) {

  static Effort soFar(Ground ground) throws IOException {
    return new Effort(
        Proc.cpu(ground.hub().pid()),
        Proc.postgresCpu(ground.hub().home().data()),
        Proc.cpu(ProcessHandle.current().pid()),
        ground.database().work());
  }

  Effort since(Effort then) {
    return new Effort(
        hubCpu - then.hubCpu,
        postgresCpu - then.postgresCpu,
        benchCpu - then.benchCpu,
        work.since(then.work));
  }

  /** A document's share, in words. */
  String perDocument(int documents) {
    return "a document: CPU hub %.2f ms, PostgreSQL %.2f ms, sender and ERP %.2f ms; %.2f commits, %.2f WAL flushes, %.1f KB WAL"
        .formatted(
            hubCpu * 1000 / documents,
            postgresCpu * 1000 / documents,
            benchCpu * 1000 / documents,
            (double) work.commits() / documents,
            (double) work.walSyncs() / documents,
            work.walBytes() / documents / 1024);
  }
}
