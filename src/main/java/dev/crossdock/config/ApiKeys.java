package dev.crossdock.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes, hashes and checks API keys of the form {@code cdk1_<key id>_<secret>}. Thread-safe. */
public final class ApiKeys {

  private static final Pattern KEY = Pattern.compile("cdk1_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
  private static final Pattern HASH = Pattern.compile("cdk1\\$([0-9a-f]{16})\\$([0-9a-f]{64})");
  private static final SecureRandom RANDOM = new SecureRandom();

  private ApiKeys() {}

  /** A new key: 64 bits of id, 256 bits of secret. Show it once, store only its hash. */
  public static String generate() {
    byte[] id = new byte[8];
    byte[] secret = new byte[32];
    RANDOM.nextBytes(id);
    RANDOM.nextBytes(secret);
    return "cdk1_"
        + HexFormat.of().formatHex(id)
        + "_"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** The hash to store. Throws {@link IllegalArgumentException} for what is not a key. */
  public static ApiKeyHash hash(String key) {
    var id = keyId(key).orElseThrow(() -> new IllegalArgumentException("not an API key"));
    return new ApiKeyHash(id, sha256(key));
  }

  /** The public part of a presented key, to look up its hash by; empty for what is not a key. */
  public static Optional<String> keyId(String key) {
    var matcher = KEY.matcher(key);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether the presented key is the one that was hashed; takes the same time either way. */
  public static boolean matches(String key, ApiKeyHash hash) {
    return MessageDigest.isEqual(
        sha256(key).getBytes(StandardCharsets.US_ASCII),
        hash.sha256().getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads a hash as partner files write it; empty for anything else. */
  public static Optional<ApiKeyHash> parse(String text) {
    var matcher = HASH.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new ApiKeyHash(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
