package dev.crossdock.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the OpenAPI document says about the API as a whole. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Crossdock",
            version = "1",
            description =
                "Send files, follow their outcome, and work the cases of what deviated."
                    + " Errors are problem+json (RFC 9457) with a code, what is wrong, and what"
                    + " to do next.",
            license = @License(name = "Apache-2.0")),
    security = {
      @SecurityRequirement(name = "partner-key"),
      @SecurityRequirement(name = "user"),
      @SecurityRequirement(name = "token")
    })
@SecurityScheme(
    securitySchemeName = "partner-key",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    apiKeyName = "X-API-Key",
    description = "The API key of a partner's channel")
@SecurityScheme(
    securitySchemeName = "user",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "A user's name and password")
@SecurityScheme(
    securitySchemeName = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "The command line's token, or a partner's API key")
public class ApiDescription extends Application {}
