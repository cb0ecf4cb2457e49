package dev.crossdock.login;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * What the command line logs in with: a random token, new at every start, in a file of the data
 * folder that only its owner may read.
 */
public final class CliToken {
  /** The file's name in the data folder. */
  public static final String FILE = "cli.token";

  /** Header that shows the token besides a person's own login. */
  public static final String HEADER = "X-Crossdock-Token";

  private final byte[] token;

  private CliToken(String token) {
    this.token = token.getBytes(StandardCharsets.US_ASCII);
  }

  /** Makes a new token and writes its file. */
  public static CliToken create(Path dataFolder) {
    var token = Secrets.random(32);
    Secrets.write(dataFolder.resolve(FILE), token);
    return new CliToken(token);
  }

  /** Whether this is the token; takes the same time either way. */
  public boolean matches(String presented) {
    return MessageDigest.isEqual(token, presented.getBytes(StandardCharsets.UTF_8));
  }
}
