package dev.crossdock.sftp;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the SFTP server runs.
 *
 * @param port 0 for any free one
 * @param folder below the data folder; holds host keys, partners' folders and upload states
 * @param maxSessions most connections at once, logged in or not
 * @param maxStrangers most of them that have not logged in yet
 * @param maxStrangersOfAddress the same from one address
 * @param maxSessionsPerPartner most logged in at once for one partner
 * @param maxAuthTries keys a client may offer before it is cut off
 */
public record SftpSettings(
    String host,
    int port,
    Path folder,
    Duration idleTimeout,
    Duration authTimeout,
    int maxSessions,
    int maxStrangers,
    int maxStrangersOfAddress,
    int maxSessionsPerPartner,
    int maxAuthTries) {

  /**
   * Loopback, five minutes of idling, half a minute to log in, 400 sessions, 10 a partner; 100 that
   * have not logged in, 20 an address.
   */
  public static SftpSettings loopback(int port, Path folder) {
    return new SftpSettings(
        "127.0.0.1",
        port,
        folder,
        Duration.ofMinutes(5),
        Duration.ofSeconds(30),
        400,
        100,
        20,
        10,
        6);
  }

  /** The same on another address. */
  public SftpSettings at(String other) {
    return new SftpSettings(
        other,
        port,
        folder,
        idleTimeout,
        authTimeout,
        maxSessions,
        maxStrangers,
        maxStrangersOfAddress,
        maxSessionsPerPartner,
        maxAuthTries);
  }
}
