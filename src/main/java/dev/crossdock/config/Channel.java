package dev.crossdock.config;

import java.util.List;

/**
 * One channel of a partner: how its files arrive.
 *
 * @param name unique within the partner
 * @param enabled false closes the channel; so does having neither key
 * @param publicKeys OpenSSH public keys ({@code ssh-ed25519 AAAA... comment}) that open an SFTP
 *     channel, references already resolved
 * @param apiKeys hashes of the API keys that open an HTTP channel
 * @param temporaryNames globs of file names that are not complete yet
 */
public record Channel(
    String name,
    Kind kind,
    boolean enabled,
    List<String> publicKeys,
    List<ApiKeyHash> apiKeys,
    Limits limits,
    List<String> temporaryNames) {

  /** The protocol of the channel. */
  public enum Kind {
    SFTP,
    HTTP,
    /** What a route of one's own hands over. */
    ROUTE
  }

  /**
   * What a channel lets in, in bytes.
   *
   * @param maxFileBytes largest single file
   * @param quotaBytes most that the partner may have lying in its folders at once
   * @param maxFiles most files that may lie there at once
   */
  public record Limits(long maxFileBytes, long quotaBytes, int maxFiles) {

    public static final Limits DEFAULT = new Limits(100L << 20, 1L << 30, 10_000);
  }

  /** Names that are temporary unless the partner's file says otherwise. */
  public static final List<String> TEMPORARY_NAMES = List.of(".*", "*.tmp", "*.part", "*.filepart");

  public Channel {
    publicKeys = List.copyOf(publicKeys);
    apiKeys = List.copyOf(apiKeys);
    temporaryNames = List.copyOf(temporaryNames);
  }

  /** Whether anyone can come in here at all. */
  public boolean isOpen() {
    return enabled
        && switch (kind) {
          case SFTP -> !publicKeys.isEmpty();
          case HTTP -> !apiKeys.isEmpty();
          case ROUTE -> true;
        };
  }

  /** The delivery target that puts files into this channel. */
  public String targetId(String partnerId) {
    return "partner:" + partnerId + "/" + name;
  }
}
