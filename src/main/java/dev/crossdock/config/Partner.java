package dev.crossdock.config;

import dev.crossdock.reference.CrossReferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A company we exchange documents with; everything in its file {@code partners/<id>.yaml}.
 *
 * @param id kebab-case; also the SFTP account name
 * @param sendsFor ids of partners whose documents may come through this partner's channels (a VAN)
 * @param referenceLists known values by list name ({@code items}, {@code parties}); a document that
 *     names another is a violation. A list that is not there is not checked
 * @param crossReferences what the partner's codes are called here
 */
public record Partner(
    String id,
    String name,
    boolean enabled,
    List<Identifier> identifiers,
    List<Channel> channels,
    List<Agreement> agreements,
    List<String> sendsFor,
    Map<String, Set<String>> referenceLists,
    CrossReferences crossReferences) {

  public Partner {
    identifiers = List.copyOf(identifiers);
    channels = List.copyOf(channels);
    agreements = List.copyOf(agreements);
    sendsFor = List.copyOf(sendsFor);
    referenceLists = Map.copyOf(referenceLists);
  }

  public Optional<Channel> channel(String name) {
    return channels.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** The partner's SFTP channel, if it has one; there is at most one. */
  public Optional<Channel> sftp() {
    return channels.stream().filter(c -> c.kind() == Channel.Kind.SFTP).findFirst();
  }

  public Optional<Agreement> agreement(String id) {
    return agreements.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** Whether a document of {@code sender} may come through this partner's channels. */
  public boolean maySendFor(Partner sender) {
    return sender.id().equals(id) || sendsFor.contains(sender.id());
  }
}
