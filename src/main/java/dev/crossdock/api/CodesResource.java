package dev.crossdock.api;

import dev.crossdock.diagnostics.Code;
import dev.crossdock.diagnostics.Codes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of codes, as the runbook has it. */
@Path("/api/v1/codes")
@Tag(name = "Hub")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
public class CodesResource {

  @GET
  @Operation(summary = "Every code: what it means and what to do")
  public List<Entry> codes() {
    return Codes.all().stream().map(Entry::of).toList();
  }

  /**
   * An entry of the runbook.
   *
   * @param severity {@code error}, {@code warning} or {@code info}
   * @param next what to do
   */
  public record Entry(String code, String severity, String title, String next) {

    static Entry of(Code code) {
      return new Entry(
          code.id(), code.severity().name().toLowerCase(Locale.ROOT), code.title(), code.next());
    }
  }
}
