package dev.crossdock.lab.bench;

import dev.crossdock.lab.bench.jdbc.HubDatabase;
import java.io.IOException;

/** What hub, database and benchmark have spent so far, or between two moments. */
record Effort(
    double hubCpu, double compilerCpu, double postgresCpu, double benchCpu, HubDatabase.Work work) {

  static Effort soFar(BenchSetup setup) throws IOException {
    return new Effort(
        Proc.cpu(setup.hub().pid()),
        Proc.compilerCpu(setup.hub().pid()),
        Proc.postgresCpu(setup.hub().home().data()),
        Proc.cpu(ProcessHandle.current().pid()),
        setup.database().work());
  }

  Effort since(Effort then) {
    return new Effort(
        hubCpu - then.hubCpu,
        Math.max(0, compilerCpu - then.compilerCpu),
        postgresCpu - then.postgresCpu,
        benchCpu - then.benchCpu,
        work.since(then.work));
  }

  /** How much of the hub's time went into compiling its own code, 0 to 1. */
  double compiling() {
    return hubCpu == 0 ? 0 : compilerCpu / hubCpu;
  }

  /** A document's share, in words. */
  String perDocument(int documents) {
    return "a document: CPU hub %.2f ms (%.0f %% compiling), PostgreSQL %.2f ms, sender and ERP %.2f ms; %.2f commits, %.2f WAL flushes, %.1f KB WAL"
        .formatted(
            hubCpu * 1000 / documents,
            compiling() * 100,
            postgresCpu * 1000 / documents,
            benchCpu * 1000 / documents,
            (double) work.commits() / documents,
            (double) work.walSyncs() / documents,
            work.walBytes() / documents / 1024);
  }
}
