package dev.crossdock.app;

import dev.crossdock.camel.channel.OpenChannels;
import dev.crossdock.config.Partners;
import dev.crossdock.inbound.Admission;
import dev.crossdock.sftp.SftpServer;
import dev.crossdock.sftp.SftpSettings;
import dev.crossdock.store.Transmissions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The SFTP server; its completed files go through the routes of their channels. */
class SftpBeans {

  @Produces
  @Singleton
  SftpServer sftp(
      HubSettings settings,
      Infrastructure infrastructure,
      Partners partners,
      OpenChannels channels,
      Transmissions transmissions,
      Admission admission,
      FetchedFiles fetched,
      SftpLoginAudit logins,
      Clock clock) {
    var standard =
        SftpSettings.loopback(
            Math.max(0, settings.sftp().port()),
            settings.sftp().folder().orElseGet(() -> infrastructure.file("sftp")));
    return new SftpServer(
        standard.at(settings.sftp().host()),
        partners,
        new ChannelInboundFiles(channels, transmissions, admission),
        fetched,
        logins,
        clock);
  }
}
