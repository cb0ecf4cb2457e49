package dev.crossdock.replay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents go back to where they were read. Everything joins the caller's transaction. */
public interface Resetting {

  /** Keeps what these are and say, and what was found in them, for the replay's record. */
  void keep(long replay, Collection<Long> documents);

  /** Makes them as if they had just been read: what accepting found and decided is gone. */
  void toRead(Collection<Long> documents);

  /** Has the document say this instead; what was found in what it said before is gone. */
  void say(long document, String canonical);

  /** These say something again: what was purged of their file's canonical forms is not any more. */
  void saysAgain(Collection<Long> documents);

  /** Forgets what was kept of these for a replay that left them as they are. */
  void forget(long replay, Collection<Long> documents);

  /** What each says, as canonical JSON; one that could not be mapped is not in it. */
  Map<Long, String> said(Collection<Long> documents);

  /** What is wrong with each, by document; one with nothing wrong is not in it. */
  Map<Long, List<Wrong>> wrong(Collection<Long> documents);

  /** One thing wrong with a document. */
  record Wrong(String stage, String code, String severity, @Nullable String path, String message) {

    public boolean isError() {
      return severity.equals("error");
    }
  }
}
