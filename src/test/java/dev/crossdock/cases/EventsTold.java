package dev.crossdock.cases;

import dev.crossdock.diagnostics.Code;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the events that it is told, for tests of what tells them. */
public final class EventsTold implements ExceptionEvents {

  public final List<ExceptionEvent> raised = new CopyOnWriteArrayList<>();
  public final List<String> recovered = new CopyOnWriteArrayList<>();

  @Override
  public void raise(Collection<ExceptionEvent> events) {
    raised.addAll(events);
  }

  @Override
  public void correctionsAccepted(Collection<Correction> corrections) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void recovered(String subject, Code code) {
    recovered.add(subject);
  }
}
