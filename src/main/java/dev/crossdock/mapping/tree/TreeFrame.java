package dev.crossdock.mapping.tree;

import dev.crossdock.diagnostics.Violation;
import dev.crossdock.mapping.file.FileFrame;
import dev.crossdock.mapping.file.NamedParty;
import java.util.List;

/** A document of an XML or JSON file. */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record TreeFrame(
    int no,
    long from,
    long to,
    TreePart root,
    int records,
    byte[] contentHash,
    List<Violation> violations,
    List<NamedParty> senders,
    List<NamedParty> receivers)
    implements FileFrame {

  TreeFrame {
    violations = List.copyOf(violations);
    senders = List.copyOf(senders);
    receivers = List.copyOf(receivers);
  }

  @Override
  public long line() {
    return root.place().line();
  }
}
