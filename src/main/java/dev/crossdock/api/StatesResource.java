package dev.crossdock.api;

import dev.crossdock.diagnostics.Status;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words for every state. */
@Path("/api/v1/states")
@Tag(name = "Hub")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class StatesResource {

  @GET
  @Operation(summary = "Every state: its label, what it means, and what to do")
  public List<State> states() {
    return Arrays.stream(Status.values()).map(State::of).toList();
  }

  /**
   * A state in words.
   *
   * @param kind what can be in it, such as {@code delivery}
   * @param state as answers hold it, such as {@code dead-lettered}
   * @param label what people read, such as {@code Dead-lettered}
   * @param tone {@code good}, {@code running}, {@code paused}, {@code attention}, {@code bad} or
   *     {@code neutral}
   * @param next what a person does; empty: nothing
   */
  public record State(
      String kind, String state, String label, String tone, String meaning, String next) {

    static State of(Status status) {
      return new State(
          status.kind().id(),
          status.id(),
          status.label(),
          status.tone().id(),
          status.meaning(),
          status.next());
    }
  }
}
