package dev.crossdock.delivery.jdbc;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Notes what operators did, in the transaction that does it. */
final class Acts {

  private Acts() {}

  static void note(
      Handle handle, String who, String what, String kind, String ref, @Nullable String why) {
    handle.execute(
        "insert into operator_act (who, what, kind, ref, why) values (?, ?, ?, ?, ?)",
        who,
        what,
        kind,
        ref,
        why);
  }
}
