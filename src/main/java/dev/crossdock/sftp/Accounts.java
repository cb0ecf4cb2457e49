package dev.crossdock.sftp;

import dev.crossdock.config.Channel;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets partners in by the public keys of their SFTP channel, as they are configured now. */
final class Accounts implements PublickeyAuthenticator {

  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  private final Partners partners;

  Accounts(Partners partners) {
    this.partners = partners;
  }

  @Override
  public boolean authenticate(String username, PublicKey key, ServerSession session) {
    boolean fits = fits(username, key);
    if (!fits) {
      LoginWatch.refused(session, username);
    }
    return fits;
  }

  private boolean fits(String username, PublicKey key) {
    return partners
        .byId(username)
        .filter(Partner::enabled)
        .flatMap(Partner::sftp)
        .filter(Channel::isOpen)
        .map(Channel::publicKeys)
        .filter(keys -> holds(keys, key))
        .isPresent();
  }

  private static boolean holds(List<String> lines, PublicKey offered) {
    return lines.stream().anyMatch(line -> isKey(line, offered));
  }

  private static boolean isKey(String line, PublicKey offered) {
    try {
      var entry = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line);
      return KeyUtils.compareKeys(entry.resolvePublicKey(null, null), offered);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      LOG.warn("a partner's public key can't be used", e);
      return false;
    }
  }
}
