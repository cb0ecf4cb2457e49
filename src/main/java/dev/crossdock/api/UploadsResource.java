package dev.crossdock.api;

import dev.crossdock.api.security.PartnerPrincipal;
import dev.crossdock.config.Channel;
import dev.crossdock.diagnostics.ChannelCode;
import dev.crossdock.inbound.Admission;
import dev.crossdock.inbound.Receiving;
import dev.crossdock.inbound.SizeLimit;
import dev.crossdock.store.Arrival;
import dev.crossdock.store.Keys;
import dev.crossdock.store.TransmissionNumber;
import dev.crossdock.store.TransmissionRefused;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Uploads by HTTP. */
@Path("/api/v1/transmissions")
@Tag(name = "Transmissions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class UploadsResource {

  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]+");

  private final Receiving receiving;
  private final UploadSlots slots;
  private final Admission admission;
  private final SecurityIdentity identity;

  @Inject
  UploadsResource(
      Receiving receiving, UploadSlots slots, Admission admission, SecurityIdentity identity) {
    this.receiving = receiving;
    this.slots = slots;
    this.admission = admission;
    this.identity = identity;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed("partner")
  @Operation(
      summary = "Send a file",
      description =
          "The body is the file, in any agreed format. It is stored before the answer; what it"
              + " says is read afterwards: ask for the status.")
  @APIResponse(
      responseCode = "202",
      description = "Stored; the answer names the transmission number")
  @APIResponse(responseCode = "413", description = "Larger than this channel allows")
  @APIResponse(
      responseCode = "422",
      description = "The Idempotency-Key belongs to a file with other bytes; nothing was stored")
  @APIResponse(responseCode = "429", description = "Too many files at once, or too often")
  @APIResponse(responseCode = "503", description = "Not stored; send it again after Retry-After")
  @SuppressWarnings("try") // the slot is only held
  public Response send(
      InputStream body,
      @HeaderParam("X-File-Name") @Nullable String fileName,
      @HeaderParam("Content-Disposition") @Nullable String disposition,
      @HeaderParam("Content-Length") @Nullable Long length,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey)
      throws TransmissionRefused {
    var sender = (PartnerPrincipal) identity.getPrincipal();
    admission.admit(sender.partner());
    var max = sender.channel().limits().maxFileBytes();
    if (length != null && length > max) {
      throw tooLarge(max);
    }
    try (var slot = slots.take(sender.partner())) {
      var arrival =
          new Arrival(
              sender.partner(),
              sender.channel().name(),
              FileName.of(fileName, disposition),
              uploadId(sender.partner(), sender.channel(), idempotencyKey));
      return accepted(receive(arrival, new SizeLimit(body, max), max));
    }
  }

  private static Unfit tooLarge(long max) {
    return new Unfit(
        ChannelCode.UPLOAD_TOO_LARGE,
        413,
        "This channel takes at most " + max + " bytes a file.",
        null);
  }

  private TransmissionNumber receive(Arrival arrival, SizeLimit body, long max)
      throws TransmissionRefused {
    try {
      return receiving.receive(arrival, body);
    } catch (TransmissionRefused e) {
      if (body.exceeded()) {
        throw tooLarge(max);
      }
      throw e;
    }
  }

  private static @Nullable String uploadId(
      String partner, Channel channel, @Nullable String idempotencyKey) {
    if (idempotencyKey == null) {
      return null;
    }
    if (!KEY.matcher(idempotencyKey).matches()) {
      throw Unfit.malformed("An Idempotency-Key is made of printable characters of ASCII.");
    }
    return "http/" + partner + '/' + channel.name() + '/' + Keys.of(idempotencyKey);
  }

  private static Response accepted(TransmissionNumber transmission) {
    var accepted = Accepted.of(transmission.value());
    return Response.accepted(accepted).location(URI.create(accepted.status())).build();
  }

  /**
   * The answer to a file.
   *
   * @param transmission its number from now on
   * @param status where to ask for its outcome
   */
  public record Accepted(long transmission, String status, String acknowledgements) {

    static Accepted of(long transmission) {
      var status = "/api/v1/transmissions/" + transmission;
      return new Accepted(transmission, status, status + "/acknowledgements");
    }
  }
}
