package dev.crossdock.app;

import dev.crossdock.camel.door.Doors;
import dev.crossdock.intake.Arrival;
import dev.crossdock.partner.Partners;
import dev.crossdock.sftp.InboundFiles;
import dev.crossdock.sftp.SftpServer;
import dev.crossdock.sftp.SftpSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;

/** The SFTP server, its completed files sent through the routes of their doors. */
class SftpBeans {

  @Produces
  @Singleton
  SftpServer sftp(
      HubSettings settings,
      Infrastructure infrastructure,
      Partners partners,
      Doors doors,
      FetchedFiles fetched,
      Clock clock) {
    var standard =
        SftpSettings.loopback(Math.max(0, settings.sftp().port()), infrastructure.file("sftp"));
    return new SftpServer(
        standard.at(settings.sftp().host()),
        partners,
        (partner, channel, name, upload, size, content) ->
            through(doors, new Arrival(partner, channel, name, upload), content),
        fetched,
        clock);
  }

  private static InboundFiles.Receipt through(Doors doors, Arrival arrival, InputStream content)
      throws InboundFiles.Refused {
    try {
      return new InboundFiles.Receipt(doors.receive(arrival, content).number());
    } catch (dev.crossdock.intake.Refused e) {
      throw new InboundFiles.Refused(String.valueOf(e.getMessage()), e);
    }
  }
}
