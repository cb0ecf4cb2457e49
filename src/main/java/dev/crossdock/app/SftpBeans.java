package dev.crossdock.app;

import dev.crossdock.camel.door.Doors;
import dev.crossdock.config.Partners;
import dev.crossdock.inbound.Admission;
import dev.crossdock.sftp.SftpServer;
import dev.crossdock.sftp.SftpSettings;
import dev.crossdock.store.Transmissions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
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
      Transmissions transmissions,
      Admission admission,
      FetchedFiles fetched,
      DoorWatch logins,
      Clock clock) {
    var standard =
        SftpSettings.loopback(
            Math.max(0, settings.sftp().port()),
            settings.sftp().folder().orElseGet(() -> infrastructure.file("sftp")));
    return new SftpServer(
        standard.at(settings.sftp().host()),
        partners,
        new ThroughDoors(doors, transmissions, admission),
        fetched,
        logins,
        clock);
  }
}
