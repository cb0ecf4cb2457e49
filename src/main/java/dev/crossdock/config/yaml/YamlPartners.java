package dev.crossdock.config.yaml;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Agreement.Direction;
import dev.crossdock.config.AgreementLookup;
import dev.crossdock.config.ApiKeys;
import dev.crossdock.config.Company;
import dev.crossdock.config.FileNames;
import dev.crossdock.config.Identifier;
import dev.crossdock.config.Partner;
import dev.crossdock.config.Partners;
import dev.crossdock.config.Target;
import dev.crossdock.config.Usage;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Partners from {@code partners/*.yaml}. Nothing is in force before the first {@link #reload};
 * after that a file that is broken never takes the place of its last good version.
 */
public final class YamlPartners implements Partners {

  private final PartnerFiles files;
  private volatile ConfigSnapshot snapshot = ConfigSnapshot.of(ConfigSnapshot.NOBODY, List.of());

  public YamlPartners(PartnerFiles files) {
    this.files = files;
  }

  /**
   * Reads all files again, with the keys they refer to, and puts in force each changed one that is
   * sound.
   *
   * @return everything that is wrong with the files as they lie there now, warnings included
   * @throws IOException when the folder itself can't be read; then nothing changes
   */
  public synchronized List<Finding> reload() throws IOException {
    var findings = files.read();
    snapshot = files.inForce();
    return findings;
  }

  @Override
  public Company company() {
    return snapshot.company();
  }

  @Override
  public List<Partner> all() {
    return snapshot.byId().values().stream().sorted(Comparator.comparing(Partner::id)).toList();
  }

  @Override
  public Optional<Partner> byId(String id) {
    return Optional.ofNullable(snapshot.byId().get(id));
  }

  @Override
  public Optional<Partner> bySender(Identifier sender) {
    var owners = snapshot.bySender();
    var owner = owners.get(sender);
    if (owner == null && sender.internalAddress() != null) {
      owner = owners.get(new Identifier(sender.scheme(), sender.qualifier(), sender.id(), null));
    }
    return Optional.ofNullable(owner).filter(Partner::enabled);
  }

  @Override
  public Optional<Caller> byApiKey(String key) {
    return ApiKeys.keyId(key)
        .map(snapshot.byKeyId()::get)
        .filter(caller -> caller.channel().isOpen())
        .filter(
            caller -> caller.channel().apiKeys().stream().anyMatch(h -> ApiKeys.matches(key, h)));
  }

  @Override
  public Optional<Target> target(String id) {
    return Optional.ofNullable(snapshot.targets().get(id));
  }

  @Override
  public AgreementLookup agreement(
      Partner partner, Direction direction, String documentType, Usage usage) {
    return choose(
        partner.agreements().stream()
            .filter(a -> a.direction() == direction && a.documentType().equals(documentType))
            .toList(),
        usage);
  }

  @Override
  public AgreementLookup agreement(
      Partner partner, String standard, String message, @Nullable String version, Usage usage) {
    return choose(
        partner.agreements().stream()
            .filter(a -> a.direction() == Direction.IN)
            .filter(a -> a.format().standard().equals(standard))
            .filter(a -> a.format().message().equals(message))
            .sorted(Comparator.comparingInt(a -> -inCommon(a.format().version(), version)))
            .toList(),
        usage);
  }

  @Override
  public List<Agreement> agreementsForFile(Partner partner, @Nullable String fileName) {
    var name = fileName == null ? "" : fileName;
    return partner.agreements().stream()
        .filter(a -> a.direction() == Direction.IN && !a.format().hasEnvelope())
        .filter(a -> a.fileNames().isEmpty() || FileNames.matchesAny(a.fileNames(), name))
        .toList();
  }

  private static AgreementLookup choose(List<Agreement> candidates, Usage usage) {
    var found = candidates.stream().filter(a -> a.usage() == usage).findFirst();
    if (found.isPresent()) {
      return new AgreementLookup.Found(found.get());
    }
    return candidates.isEmpty()
        ? new AgreementLookup.None()
        : new AgreementLookup.OnlyOtherUsage(candidates.get(0));
  }

  private static int inCommon(@Nullable String agreed, @Nullable String read) {
    if (agreed == null || read == null) {
      return 0;
    }
    if (agreed.equals(read)) {
      return Integer.MAX_VALUE;
    }
    int n = 0;
    while (n < agreed.length() && n < read.length() && agreed.charAt(n) == read.charAt(n)) {
      n++;
    }
    return n;
  }
}
